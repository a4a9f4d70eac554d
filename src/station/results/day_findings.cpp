#include "station/results/day_findings.h"

namespace sala {

const TestResult* test_to_tell(const std::vector<TestResult>& tests) {
  const auto most = std::ranges::max_element(tests, {}, [](const TestResult& test) { return test.figures.pairs; });
  return most == tests.end() ? nullptr : &*most;
}

const SurveyResult* survey_to_tell(const std::vector<SurveyResult>& surveys) {
  const SurveyResult* told = nullptr;
  for (const SurveyResult& survey : surveys)
    if (told == nullptr || survey.figures.overall.mean || !told->figures.overall.mean) told = &survey;
  return told;
}

const RubricResult* rubric_to_tell(const std::vector<RubricResult>& rubrics) {
  const RubricResult* told = nullptr;
  for (const RubricResult& rubric : rubrics)
    if (told == nullptr || rubric.figures.overall.ratings >= told->figures.overall.ratings) told = &rubric;
  return told;
}

Result<DayFindings> read_day_findings(const Store& store, const Project& project, Moment now) {
  auto summary = summarise(store, project);
  if (!summary) return Failure(summary.error());
  auto results = evaluate(store, project, now);
  if (!results) return Failure(results.error());
  DayFindings findings{std::move(*summary), std::move(*results), {}};
  const TestResult* told = test_to_tell(findings.results.tests);
  if (told == nullptr || !told->key_is_here) return findings;
  const auto scored = scored_test(store, project, told->stored, now);
  if (!scored) return Failure(scored.error());
  findings.scores = score_columns(*scored);
  return findings;
}

}  // namespace sala
