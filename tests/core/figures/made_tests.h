// Tests and who took them, made for tests of figures: rows of digits, or the formulas of reference.R.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "core/figures/scored_test.h"

namespace sala {

/// Questions q1, q2 … of so many thousandths each.
inline TestForm form_of(const std::vector<std::int64_t>& points) {
  TestForm form;
  for (std::size_t q = 0; q < points.size(); ++q) {
    ScoredQuestion& question = form.questions.emplace_back();
    question.id = "q" + std::to_string(q + 1);
    question.number = static_cast<int>(q + 1);
    question.points = points[q];
  }
  return form;
}

inline ScoredAttempt attempt_of(int person, std::vector<std::int32_t> points) {
  ScoredAttempt attempt;
  attempt.participant.bytes[14] = static_cast<std::uint8_t>(person / 256);
  attempt.participant.bytes[15] = static_cast<std::uint8_t>(person % 256);
  attempt.no = std::to_string(person);
  for (const std::int32_t earned : points) attempt.answers.push_back({earned, 0, true});
  return attempt;
}

/// "1101": one question a digit, right or wrong, one point each.
inline std::vector<ScoredAttempt> attempts_of(const std::vector<std::string>& rows) {
  std::vector<ScoredAttempt> attempts;
  for (const std::string& row : rows) {
    std::vector<std::int32_t> points;
    for (const char digit : row) points.push_back(digit == '1' ? 1000 : 0);
    attempts.push_back(attempt_of(static_cast<int>(attempts.size() + 1), points));
  }
  return attempts;
}

/// What the person i earns of question j, both from 1.
using Earned = std::function<std::int64_t(std::int64_t, std::int64_t)>;

/// Somebody's sitting that keeps what it points to.
struct MadeSitting {
  TestForm form;
  std::vector<ScoredAttempt> attempts;

  FormSitting sitting() const {
    FormSitting made{&form, {}, {}};
    for (const ScoredAttempt& attempt : attempts) {
      made.attempts.push_back(&attempt);
      made.totals.push_back(total_of(attempt));
    }
    return made;
  }
};

inline MadeSitting sitting_by(std::int64_t people, const std::vector<std::int64_t>& points, const Earned& earned) {
  MadeSitting made{form_of(points), {}};
  for (std::int64_t i = 1; i <= people; ++i) {
    std::vector<std::int32_t> row;
    for (std::size_t j = 1; j <= points.size(); ++j)
      row.push_back(static_cast<std::int32_t>(earned(i, static_cast<std::int64_t>(j))));
    made.attempts.push_back(attempt_of(static_cast<int>(i), row));
  }
  return made;
}

inline MadeSitting sitting_of(const std::vector<std::string>& rows) {
  return {form_of(std::vector<std::int64_t>(rows[0].size(), 1000)), attempts_of(rows)};
}

/// Ten people, ten questions: the KR-20 page of K. Wuensch (East Carolina University).
inline const std::vector<std::string> kr20_page = {"1111110110", "1011011101", "1111011001", "0010001000",
                                                   "0000010010", "1110111111", "1101110111", "1111111101",
                                                   "0101111101", "1101101110"};

inline const std::vector<std::int64_t> part_points = {1000, 1000, 2000, 1000, 500, 3000};

/// 23 people, 6 questions, half of the points for some: who is better is better at every question.
inline MadeSitting part_marks() {
  return sitting_by(23, part_points, [](std::int64_t i, std::int64_t j) {
    const std::int64_t above = i + (i * j + 2 * j) % 9;
    return ((above > 9) + (above > 18)) * part_points[static_cast<std::size_t>(j - 1)] / 2;
  });
}

/// The same, but what some are good at others are bad at: alpha is below 0.
inline MadeSitting opposed() {
  return sitting_by(23, part_points, [](std::int64_t i, std::int64_t j) {
    return (i * i + 3 * i * j + j + i / 4) % 3 * part_points[static_cast<std::size_t>(j - 1)] / 2;
  });
}

/// 40 people, 12 questions, right or wrong.
inline MadeSitting whole_marks() {
  return sitting_by(40, std::vector<std::int64_t>(12, 1000),
                    [](std::int64_t i, std::int64_t j) { return (i * 7 + j * 5 + i * j) % 40 < i + j ? 1000 : 0; });
}

}  // namespace sala
