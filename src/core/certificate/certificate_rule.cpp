#include "core/certificate/certificate_rule.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

constexpr std::array<std::string_view, 3> decision_names = {"granted", "withheld", "by_rule"};
constexpr std::array<std::string_view, 5> earned_names = {"earned", "not_earned", "granted", "withheld", "unknown"};

enum class Part { held, failed, unknown };

Part attendance_part(const CertificateAnswer& answer) {
  return answer.registered && answer.attended >= answer.needed ? Part::held : Part::failed;
}

/// Whole numbers decide: 59.9 percent is told as 59 and is not 60.
bool passes(const PostResult& post, int needed_percent) {
  return post.points * 100 >= post.full * needed_percent;
}

Part post_part(const CertificateClaim& claim, std::optional<int> needed) {
  if (!needed) return Part::held;
  if (std::ranges::any_of(claim.posts, [](const PostResult& post) { return !post.taken; })) return Part::failed;
  const auto fails = [&](const PostResult& post) { return post.key_is_here && !passes(post, *needed); };
  if (std::ranges::any_of(claim.posts, fails)) return Part::failed;
  const bool known = !claim.posts.empty() && std::ranges::all_of(claim.posts, &PostResult::key_is_here);
  return known ? Part::held : Part::unknown;
}

Part survey_part(const CertificateAnswer& answer) {
  if (!answer.survey_needed) return Part::held;
  return !answer.survey ? Part::unknown : *answer.survey ? Part::held : Part::failed;
}

std::optional<int> worst_percent(const std::vector<PostResult>& posts) {
  std::optional<int> worst;
  for (const PostResult& post : posts) {
    if (!post.taken || !post.key_is_here || post.full <= 0) return std::nullopt;
    const int percent = static_cast<int>(post.points * 100 / post.full);
    worst = std::min(percent, worst.value_or(percent));
  }
  return worst;
}

EarnedState by_rule(const CertificateAnswer& answer, const CertificateClaim& claim) {
  const std::array parts = {attendance_part(answer), post_part(claim, answer.post_needed), survey_part(answer)};
  if (std::ranges::count(parts, Part::failed) > 0) return EarnedState::not_earned;
  return std::ranges::count(parts, Part::unknown) > 0 ? EarnedState::unknown : EarnedState::earned;
}

}  // namespace

std::string_view name_of(GrantDecision decision) {
  return decision_names[static_cast<std::size_t>(decision)];
}

std::optional<GrantDecision> parse_grant_decision(std::string_view text) {
  const auto found = std::ranges::find(decision_names, text);
  return found == decision_names.end() ? std::nullopt
                                       : std::optional(static_cast<GrantDecision>(found - decision_names.begin()));
}

std::string_view name_of(EarnedState state) {
  return earned_names[static_cast<std::size_t>(state)];
}

CertificateAnswer certificate_answer(const std::optional<CertificateRule>& rule, const CertificateClaim& claim) {
  const CertificateRule asked = rule.value_or(CertificateRule{});
  CertificateAnswer answer;
  answer.registered = claim.registered || claim.attended > 0;
  answer.attended = claim.attended;
  answer.sessions = claim.sessions;
  answer.needed = (claim.sessions * asked.min_attendance_percent + 99) / 100;
  answer.post_percent = worst_percent(claim.posts);
  if (asked.min_post_percent > 0) answer.post_needed = asked.min_post_percent;
  answer.survey = claim.survey;
  answer.survey_needed = asked.survey_required;
  switch (claim.decision) {
    case GrantDecision::granted:
      answer.state = EarnedState::granted;
      break;
    case GrantDecision::withheld:
      answer.state = EarnedState::withheld;
      break;
    case GrantDecision::by_rule:
      answer.state = by_rule(answer, claim);
      break;
  }
  return answer;
}

}  // namespace sala
