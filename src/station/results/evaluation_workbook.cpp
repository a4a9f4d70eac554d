#include "station/results/evaluation_workbook.h"

#include "station/results/brief_sheet.h"
#include "station/results/plan_sheets.h"
#include "station/results/read_first_sheet.h"
#include "station/results/result_charts.h"
#include "station/results/survey_sheets.h"
#include "station/results/test_sheets.h"

namespace sala {
namespace {

using DataSheets = std::vector<DataSheet>;

/// Sheets of one kind stand beside one another, however many tests and surveys there are.
struct LearningSheets {
  DataSheets scores, answers, items;
};
struct OpinionSheets {
  DataSheets items, choices, responses, texts;
};

struct WorkbookOf {
  const Store& store;
  const Project& project;
  const Texts& texts;
  Moment now;
};

Result<LearningSheets> learning_sheets(const WorkbookOf& of, const std::vector<TestResult>& tests, ChartTable& charts) {
  LearningSheets sheets;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const auto sat = sat_test(of.store, of.project, tests[i].stored, of.now);
    if (!sat) return Failure(sat.error());
    TestSheets made = test_sheets(tests[i], *sat, i, of.texts);
    sheets.scores.push_back(std::move(made.scores));
    sheets.answers.push_back(std::move(made.answers));
    sheets.items.push_back(std::move(made.items));
    const auto scored = scored_test(of.store, of.project, tests[i].stored, of.now);
    if (!scored) return Failure(scored.error());
    add_test_charts(tests[i], *scored, of.texts, charts);
  }
  return sheets;
}

Result<OpinionSheets> opinion_sheets(const WorkbookOf& of, const std::vector<SurveyResult>& surveys,
                                     ChartTable& charts) {
  OpinionSheets sheets;
  for (std::size_t i = 0; i < surveys.size(); ++i) {
    auto made = survey_sheets(of.store, of.project, surveys[i], i, of.texts);
    if (!made) return Failure(made.error());
    sheets.items.push_back(std::move(made->items));
    sheets.choices.push_back(std::move(made->choices));
    sheets.responses.push_back(std::move(made->responses));
    sheets.texts.push_back(std::move(made->texts));
    add_survey_charts(surveys[i], of.texts, charts);
  }
  return sheets;
}

void append(DataSheets& all, DataSheets more) {
  std::ranges::move(more, std::back_inserter(all));
}

/// In the order in which a reader wants them.
Result<DataSheets> all_sheets(const WorkbookOf& of, const Attendance& attendance, const EvaluationResults& results,
                              const Json& figures) {
  ChartTable charts(of.texts);
  add_attendance_charts(attendance, of.now, of.texts, charts);
  auto learning = learning_sheets(of, results.tests, charts);
  if (!learning) return Failure(learning.error());
  auto opinions = opinion_sheets(of, results.surveys, charts);
  if (!opinions) return Failure(opinions.error());
  add_plan_charts(of.project, results.indicators, of.texts, charts);

  DataSheets all = {brief_sheet(attendance.summary, results, figures, of.texts)};
  append(all, attendance_sheets(attendance, of.texts, of.now));
  for (DataSheets* sheets : {&learning->scores, &learning->answers, &learning->items, &opinions->items,
                             &opinions->choices, &opinions->responses, &opinions->texts})
    append(all, std::move(*sheets));
  all.push_back(indicators_sheet(results.indicators, of.texts));
  all.push_back(budget_sheet(of.project, of.texts));
  all.push_back(certificates_sheet(results, of.texts, of.now));
  all.push_back(observations_sheet(results.observations, of.texts));
  all.push_back(charts.take());
  return all;
}

}  // namespace

Result<EvaluationWorkbook> evaluation_workbook(const Store& store, const Project& project, const Texts& texts,
                                               Moment now) {
  const auto attendance = attendance_of(store, project);
  if (!attendance) return Failure(attendance.error());
  const auto results = evaluate(store, project, now);
  if (!results) return Failure(results.error());
  EvaluationWorkbook book;
  book.title = title_in(project.title, texts.language() == Language::th);
  book.creator = project.organiser.empty() ? "Sala" : project.organiser;
  book.people = attendance->lines.size();
  book.figures = to_json(attendance->summary, *results, now);
  auto sheets = all_sheets({store, project, texts, now}, *attendance, *results, book.figures);
  if (!sheets) return Failure(sheets.error());
  book.sheets.push_back(read_first_sheet(project, *sheets, texts, now));
  for (DataSheet& sheet : *sheets)
    if (row_count(sheet) > 0) book.sheets.push_back(std::move(sheet));
  return book;
}

}  // namespace sala
