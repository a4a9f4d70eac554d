// What a project promised beside what it came to: its indicators with their results, and the budget that was approved. Both
// stand in the project as its file says them.
#pragma once
#include <string>
#include <vector>

#include "core/figures/indicators.h"
#include "station/results/summary.h"

namespace sala {

/// As project_put has them; what has no name is left out.
std::vector<Indicator> indicators_of(const Project& project);

/// Of several tests or surveys the first that says something. attendance_percent: of all sessions that take attendance and
/// everybody on the roster; without sessions, of those who registered.
MeasuredResults measured_results(const Summary& summary, const std::vector<TestResult>& tests,
                                 const std::vector<SurveyResult>& surveys);

std::vector<IndicatorFigures> indicator_results(const Summary& summary, const std::vector<TestResult>& tests,
                                                const std::vector<SurveyResult>& surveys);

/// `indicators` of summary --json. What is undefined is null.
Json indicators_json(const std::vector<IndicatorFigures>& indicators);

struct BudgetLine {
  std::string name;
  std::int64_t planned_satang = 0;
};
/// As project_put has it.
std::vector<BudgetLine> budget_of(const Project& project);

}  // namespace sala
