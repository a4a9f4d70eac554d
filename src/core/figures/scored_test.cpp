#include "core/figures/scored_test.h"

namespace sala {

std::int64_t full_score(const TestForm& form) {
  std::int64_t points = 0;
  for (const ScoredQuestion& question : form.questions) points += question.points;
  return points;
}

std::int64_t total_of(const ScoredAttempt& attempt) {
  std::int64_t points = 0;
  for (const ScoredAnswer& answer : attempt.answers) points += answer.points;
  return points;
}

std::vector<FormSitting> sittings_of(const std::vector<TestForm>& forms, const std::vector<ScoredAttempt>& attempts) {
  std::vector<FormSitting> sittings(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) sittings[i].form = &forms[i];
  for (const ScoredAttempt& attempt : attempts) {
    FormSitting& sitting = sittings[attempt.form];
    sitting.attempts.push_back(&attempt);
    sitting.totals.push_back(total_of(attempt));
  }
  std::erase_if(sittings, [](const FormSitting& sitting) { return sitting.attempts.empty(); });
  return sittings;
}

}  // namespace sala
