#include "station/results/indicator_results.h"

namespace sala {
namespace {

/// Words, or a whole number as words.
std::string words_at(const Json& object, const char* member) {
  const auto found = object.find(member);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  return found->is_number_integer() ? std::to_string(found->get<std::int64_t>()) : std::string();
}

/// Its objects; nothing where no list stands there.
std::vector<Json> objects_at(const Json& rest, const char* member) {
  std::vector<Json> objects;
  const auto list = rest.find(member);
  if (list == rest.end() || !list->is_array()) return objects;
  std::ranges::copy_if(*list, std::back_inserter(objects), [](const Json& json) { return json.is_object(); });
  return objects;
}

std::optional<Ratio> attendance_percent(const Summary& summary) {
  const auto sessions = static_cast<std::int64_t>(summary.sessions.size());
  if (sessions == 0) return percent_of(summary.participants.checked_in, summary.participants.roster);
  std::int64_t present = 0;
  for (const SessionFigures& session : summary.sessions) present += session.present;
  return percent_of(present, sessions * summary.participants.roster);
}

void keep_first(std::optional<Ratio>& kept, const std::optional<Ratio>& next) {
  if (!kept) kept = next;
}

/// A measure that nobody gave is null, not "".
Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

/// A target is a number, unless somebody wrote words.
Json number_or_words_json(const std::string& text) {
  const auto number = ratio_of_decimal(text);
  if (!number) return text_or_null(text);
  return number->over % number->under == 0 ? Json(number->over / number->under) : Json(static_cast<double>(*number));
}

}  // namespace

std::vector<Indicator> indicators_of(const Project& project) {
  std::vector<Indicator> indicators;
  for (const Json& json : objects_at(project.rest, "indicators")) {
    Indicator indicator{words_at(json, "name"), words_at(json, "target"), words_at(json, "unit"),
                        words_at(json, "measure")};
    if (!indicator.name.empty()) indicators.push_back(std::move(indicator));
  }
  return indicators;
}

MeasuredResults measured_results(const Summary& summary, const std::vector<TestResult>& tests,
                                 const std::vector<SurveyResult>& surveys) {
  MeasuredResults results;
  for (const TestResult& test : tests) {
    const PhaseFigures& post = test.figures.post;
    if (post.passed) keep_first(results.post_pass_percent, percent_of(*post.passed, post.n));
    if (test.key_is_here)
      keep_first(results.improved_percent, percent_of(test.figures.people.improved, test.figures.people.n));
  }
  for (const SurveyResult& survey : surveys) {
    keep_first(results.survey_mean, survey.figures.overall.mean);
    keep_first(results.survey_percent, survey.figures.mean_percent);
    keep_first(results.people_satisfied_percent, survey.figures.satisfied_percent);
  }
  results.attendance_percent = attendance_percent(summary);
  results.checked_in = Ratio{summary.participants.checked_in, 1};
  return results;
}

std::vector<IndicatorFigures> indicator_results(const Summary& summary, const std::vector<TestResult>& tests,
                                                const std::vector<SurveyResult>& surveys) {
  const MeasuredResults results = measured_results(summary, tests, surveys);
  std::vector<IndicatorFigures> figures;
  for (const Indicator& indicator : indicators_of(summary.project))
    figures.push_back(indicator_figures(indicator, results));
  return figures;
}

Json indicators_json(const std::vector<IndicatorFigures>& indicators) {
  Json list = Json::array();
  for (const IndicatorFigures& figures : indicators)
    list.push_back({{"name", figures.indicator.name},
                    {"target", number_or_words_json(figures.indicator.target)},
                    {"unit", figures.indicator.unit},
                    {"measure", text_or_null(figures.indicator.measure)},
                    {"result", figures.result ? Json(static_cast<double>(*figures.result)) : Json()},
                    {"reached", figures.reached ? Json(*figures.reached) : Json()}});
  return list;
}

std::vector<BudgetLine> budget_of(const Project& project) {
  std::vector<BudgetLine> lines;
  for (const Json& json : objects_at(project.rest, "budget")) {
    const auto planned = json.find("planned");
    const bool is_amount = planned != json.end() && planned->is_number_integer();
    BudgetLine line{words_at(json, "line"), is_amount ? planned->get<std::int64_t>() : 0};
    if (!line.name.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace sala
