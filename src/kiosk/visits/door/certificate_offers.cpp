#include "kiosk/visits/door/certificate_offers.h"

#include "station/certificate/eligible.h"
#include "station/learning/own_result.h"
#include "words/certificate_shown.h"
#include "words/door.h"

namespace sala {
namespace {

using Need = CertificateProgress::Need;

float share_of_need(int is, int needed) {
  return std::min(1.0F, static_cast<float>(is) / static_cast<float>(std::max(needed, 1)));
}

Need attendance_need(const CertificateAnswer& answer, const Texts& texts) {
  return {texts.with(words::flow_need_attendance, {{"present", std::to_string(answer.attended)},
                                                   {"all", std::to_string(answer.sessions)},
                                                   {"needed", std::to_string(answer.needed)}}),
          share_of_need(answer.attended, answer.needed), answer.attended >= answer.needed};
}

/// Points are told to whom they belong once they may be seen, and whether they suffice once the test is closed.
enum class PostTold { nothing, reached, percent };

Result<PostTold> post_told(const WordContext& context, const Uuid& participant) {
  const auto own = own_results(context.store, context.project, participant, context.now);
  if (!own) return Failure(own.error());
  const auto shows_post = [](const OwnResult& each) { return each.sittings.back().phase == Phase::post; };
  if (std::ranges::any_of(*own, shows_post)) return PostTold::percent;
  const auto open = is_any_test_open(context.store, context.project.id, context.now);
  if (!open) return Failure(open.error());
  return *open ? PostTold::nothing : PostTold::reached;
}

Need post_need_of(const CertificateAnswer& answer, PostTold told, const Texts& texts) {
  const std::string needed = std::to_string(*answer.post_needed);
  if (answer.post_percent && told == PostTold::nothing) return {texts[words::day_need_post_later], std::nullopt, false};
  if (answer.post_percent && told == PostTold::reached)
    return {texts.with(words::flow_need_post, {{"percent", needed}}), std::nullopt,
            *answer.post_percent >= *answer.post_needed};
  if (!answer.post_percent) return {texts.with(words::flow_need_post, {{"percent", needed}}), 0.0F, false};
  return {texts.with(words::day_need_post, {{"percent", std::to_string(*answer.post_percent)}, {"needed", needed}}),
          share_of_need(*answer.post_percent, *answer.post_needed), *answer.post_percent >= *answer.post_needed};
}

std::vector<Need> needs_of(const CertificateAnswer& answer, PostTold told, const Texts& texts) {
  std::vector<Need> needs;
  if (answer.needed > 0) needs.push_back(attendance_need(answer, texts));
  if (answer.post_needed) needs.push_back(post_need_of(answer, told, texts));
  if (answer.survey_needed) {
    const bool done = answer.survey.value_or(false);
    needs.push_back({texts[done ? words::day_need_survey_done : words::flow_need_survey], std::nullopt, done});
  }
  return needs;
}

/// Whether what the rule comes to would tell how a test went that others still take.
bool would_tell(const CertificateAnswer& answer, PostTold told) {
  const bool is_by_rule = answer.state == EarnedState::earned || answer.state == EarnedState::not_earned;
  return is_by_rule && told == PostTold::nothing && answer.post_needed && answer.post_percent;
}

std::string sentence_of(const CertificateAnswer& answer, const std::vector<Need>& needs, const Texts& texts) {
  switch (answer.state) {
    case EarnedState::earned:
      return texts[words::flow_certificate_earned];
    case EarnedState::granted:
      return texts[words::day_certificate_granted];
    case EarnedState::withheld:
      return texts[words::day_certificate_withheld];
    case EarnedState::unknown:
      return texts[words::day_certificate_unknown];
    case EarnedState::not_earned:
      break;
  }
  const auto missing = std::ranges::count_if(needs, [](const Need& need) { return !need.met; });
  return texts.with(words::flow_certificate_missing, {{"count", std::to_string(std::max<std::int64_t>(missing, 1))}});
}

/// Of a certificate that was given out.
CertificateProgress held_words(const StoredCertificate& held, const Uuid& participant, const Texts& texts) {
  CertificateProgress progress;
  const std::string& number = held.issued.fields.number;
  if (held.revoked_ms) {
    progress.sentence = texts[words::day_certificate_revoked];
  } else if (number.empty()) {
    progress.sentence = texts[words::day_certificate_numberless];
  } else {
    progress.sentence = texts.with(words::day_certificate_issued, {{"number", number}});
    progress.offer = CertificateOffer{participant, texts[words::day_certificate_show]};
  }
  return progress;
}

}  // namespace

Result<std::optional<CertificateProgress>> certificate_progress(const WordContext& context, const Uuid& participant) {
  const auto line = eligible_person(context.store, context.project, participant, context.now);
  if (!line) return Failure(line.error());
  if (!*line) return std::optional<CertificateProgress>();
  const CertificateAnswer& answer = (*line)->answer;
  const auto told = post_told(context, participant);
  if (!told) return Failure(told.error());
  if ((*line)->certificate) {
    CertificateProgress progress = held_words(*(*line)->certificate, participant, context.texts);
    progress.needs = needs_of(answer, *told, context.texts);
    return std::optional(std::move(progress));
  }
  const bool is_decided = answer.state == EarnedState::granted || answer.state == EarnedState::withheld;
  if (!context.project.certificate_rule && !is_decided) return std::optional<CertificateProgress>();
  CertificateProgress progress;
  progress.needs = needs_of(answer, *told, context.texts);
  progress.sentence = would_tell(answer, *told) ? context.texts[words::day_certificate_later]
                                                : sentence_of(answer, progress.needs, context.texts);
  return std::optional(std::move(progress));
}

}  // namespace sala
