#include "core/figures/score_bins.h"

#include <algorithm>

namespace sala {
namespace {

constexpr std::int64_t point = 1000;  // in thousandths
constexpr std::int64_t most_steps = 10;

std::string column_name(std::int64_t first, std::int64_t last) {
  return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

}  // namespace

ScoreColumns score_columns(const ScoredTest& test) {
  ScoreColumns scores{{}, !test.pre.empty(), !test.post.empty()};
  const std::int64_t full = test.forms.empty() || !test.key_is_here ? 0 : full_score(test.forms.front());
  if (full <= 0) return scores;
  const std::int64_t points = (full + point - 1) / point;  // a full score of 7.5 ends in the column of 8
  const std::int64_t wide = (points + most_steps - 1) / most_steps;
  for (std::int64_t first = 0; first <= points; first += wide)
    scores.columns.push_back({column_name(first, std::min(first + wide - 1, points)), 0, 0});
  const auto column_at = [&](const ScoredAttempt& attempt) -> ScoreColumns::Column& {
    const auto place = static_cast<std::size_t>(std::max<std::int64_t>(0, total_of(attempt)) / (wide * point));
    return scores.columns[std::min(place, scores.columns.size() - 1)];
  };
  for (const ScoredAttempt& attempt : test.pre) ++column_at(attempt).before;
  for (const ScoredAttempt& attempt : test.post) ++column_at(attempt).after;
  return scores;
}

std::vector<RightCount> right_counts(const std::vector<TestForm>& forms, const std::vector<ScoredAttempt>& attempts) {
  std::vector<RightCount> counts;
  for (const FormSitting& sitting : sittings_of(forms, attempts))
    for (std::size_t i = 0; i < sitting.form->questions.size(); ++i) {
      const ScoredQuestion& question = sitting.form->questions[i];
      const auto is_right = [&](const ScoredAttempt* attempt) { return attempt->answers[i].points >= question.points; };
      counts.push_back({question.id, question.number, sitting.form->name,
                        std::ranges::count_if(sitting.attempts, is_right),
                        static_cast<std::int64_t>(sitting.attempts.size())});
    }
  return counts;
}

}  // namespace sala
