#include "station/results/indicator_results.h"

#include "core/json_read.h"

namespace sala {
namespace {

/// "80" or 80.
std::string decimal_at(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end()) return "";
  if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
  return found->is_string() ? found->get<std::string>() : "";
}

/// A whole number stays one.
Json target_json(const std::string& target) {
  const auto value = ratio_of_decimal(target);
  return value && value->under == 1 ? Json(value->over) : Json(target);
}

void measure_tests(const std::vector<TestResult>& tests, MeasuredResults& measured) {
  std::int64_t passed = 0, sat = 0, improved = 0, pairs = 0;
  for (const TestResult& test : tests) {
    if (!test.key_is_here) continue;
    const PhaseFigures& post = test.figures.post;
    if (post.passed) passed += *post.passed, sat += post.n;
    improved += test.figures.people.improved;
    pairs += test.figures.people.n;
  }
  measured.post_pass_percent = percent_of(passed, sat);
  measured.improved_percent = percent_of(improved, pairs);
}

void measure_surveys(const std::vector<SurveyResult>& surveys, MeasuredResults& measured) {
  for (const SurveyResult& survey : surveys) {
    if (!survey.figures.overall.mean) continue;
    measured.survey_mean = survey.figures.overall.mean;
    measured.survey_percent = survey.figures.mean_percent;
    measured.people_satisfied_percent = survey.figures.satisfied_percent;
  }
}

void measure_attendance(const Summary& summary, MeasuredResults& measured) {
  std::int64_t present = 0;
  for (const SessionFigures& session : summary.sessions) present += session.present;
  const auto places = static_cast<std::int64_t>(summary.sessions.size()) * summary.participants.roster;
  measured.attendance_percent = percent_of(present, places);
  measured.checked_in = ratio(summary.participants.checked_in, 1);
}

}  // namespace

std::vector<Indicator> indicators_of(const Project& project) {
  std::vector<Indicator> indicators;
  const auto list = project.rest.find("indicators");
  if (list == project.rest.end() || !list->is_array()) return indicators;
  for (const Json& each : *list)
    if (each.is_object())
      indicators.push_back(
          {text_at(each, "name"), decimal_at(each, "target"), text_at(each, "unit"), text_at(each, "measure")});
  return indicators;
}

MeasuredResults measured_results(const Summary& summary, const EvaluationResults& results) {
  MeasuredResults measured;
  measure_tests(results.tests, measured);
  measure_surveys(results.surveys, measured);
  measure_attendance(summary, measured);
  return measured;
}

std::vector<IndicatorFigures> indicator_results(const Summary& summary, const EvaluationResults& results) {
  const MeasuredResults measured = measured_results(summary, results);
  std::vector<IndicatorFigures> all;
  for (const Indicator& indicator : indicators_of(summary.project))
    all.push_back(indicator_figures(indicator, measured));
  return all;
}

Json indicators_json(const std::vector<IndicatorFigures>& indicators) {
  Json all = Json::array();
  for (const IndicatorFigures& each : indicators)
    all.push_back({{"name", each.indicator.name},
                   {"target", target_json(each.indicator.target)},
                   {"unit", each.indicator.unit},
                   {"measure", each.indicator.measure},
                   {"result", each.result ? Json(static_cast<double>(*each.result)) : Json()},
                   {"reached", each.reached ? Json(*each.reached) : Json()}});
  return all;
}

}  // namespace sala
