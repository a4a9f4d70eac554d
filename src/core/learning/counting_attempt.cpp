#include "core/learning/counting_attempt.h"

#include <tuple>

namespace sala {
namespace {

constexpr std::array<std::string_view, 5> state_names = {"in_progress", "ended", "opened_only", "second", "corrected"};

/// Whether `a` comes before `b` where both may count.
bool comes_before(const Attempt& a, const Attempt& b, bool phase_open) {
  if (is_submitted(a) != is_submitted(b)) return is_submitted(a);
  if (is_submitted(a)) return happened_before(a.finished->place, b.finished->place);
  if (is_ended(a, phase_open) != is_ended(b, phase_open)) return is_ended(a, phase_open);
  const bool both_ended = is_ended(a, phase_open);
  if (both_ended && a.answers.size() != b.answers.size()) return a.answers.size() > b.answers.size();
  return happened_before(a.begun_at, b.begun_at);
}

bool may_count(const Attempt& attempt) {
  return !attempt.is_corrected && !attempt.answers.empty();
}

std::optional<std::size_t> first_that_may_count(std::span<const Attempt> attempts, bool phase_open) {
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < attempts.size(); ++i)
    if (may_count(attempts[i]) && (!first || comes_before(attempts[i], attempts[*first], phase_open))) first = i;
  return first;
}

}  // namespace

std::string_view name_of(AttemptState state) {
  return state_names[static_cast<std::size_t>(state)];
}

std::vector<AttemptStanding> standings_of(std::span<const Attempt> attempts, bool phase_open) {
  const auto first = first_that_may_count(attempts, phase_open);
  std::vector<AttemptStanding> standings(attempts.size());
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    const Attempt& attempt = attempts[i];
    AttemptStanding& standing = standings[i];
    if (attempt.is_corrected) {
      standing.state = AttemptState::corrected;
    } else if (attempt.answers.empty()) {
      standing.state = AttemptState::opened_only;
    } else if (i != first) {
      standing.state = AttemptState::second;
      standing.is_second_finished = is_submitted(attempt);
    } else {
      standing.counts = is_ended(attempt, phase_open);
      standing.state = standing.counts ? AttemptState::ended : AttemptState::in_progress;
    }
  }
  return standings;
}

std::optional<std::size_t> counting_attempt(std::span<const Attempt> attempts, bool phase_open) {
  const auto first = first_that_may_count(attempts, phase_open);
  return first && is_ended(attempts[*first], phase_open) ? first : std::nullopt;
}

}  // namespace sala
