// All that a day came to, read at once for the page that sums it up. Figures are those of summary.h; nobody's name is in it.
#pragma once
#include <vector>

#include "core/figures/score_bins.h"
#include "station/results/indicator_results.h"
#include "station/results/summary.h"

namespace sala {

struct DayFindings {
  Summary summary = {};
  EvaluationResults results = {};
  ScoreColumns scores = {};  ///< of the test that is told
};
Result<DayFindings> read_day_findings(const Store& store, const Project& project, Moment now);

/// The test that most people took before and after; nullptr without tests.
const TestResult* test_to_tell(const std::vector<TestResult>& tests);
/// The last one of which anything is told, else the last; nullptr without surveys.
const SurveyResult* survey_to_tell(const std::vector<SurveyResult>& surveys);
/// The one by which most was seen; nullptr without rubrics.
const RubricResult* rubric_to_tell(const std::vector<RubricResult>& rubrics);

}  // namespace sala
