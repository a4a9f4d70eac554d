// How many people scored how much, and how many had each question right: counts for boards and charts, without names.
#pragma once
#include <string>
#include <vector>

#include "core/chart.h"
#include "core/figures/scored_test.h"

namespace sala {

/// Totals of both phases in columns of whole points, at most about eleven; each form's total counts alike. Empty where no
/// points are known.
ScoreColumns score_columns(const ScoredTest& test);

struct RightCount {
  std::string question;
  int number = 0;
  std::string form;
  std::int64_t right = 0, people = 0;  ///< full marks; everybody who sat, who left it out too
  bool operator==(const RightCount&) const = default;
};
/// Form by form, each in file order.
std::vector<RightCount> right_counts(const std::vector<TestForm>& forms, const std::vector<ScoredAttempt>& attempts);

}  // namespace sala
