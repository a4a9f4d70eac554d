// How the training and its evaluation were done.
#include "core/figures/figure_text.h"
#include "core/figures/survey_words.h"
#include "core/figures/test_words.h"
#include "core/format_date.h"
#include "core/format_number.h"
#include "core/hour_words.h"
#include "core/report/report_sections.h"
#include "words/report.h"

namespace sala {
namespace {

/// Items that are answered; notes are none.
std::int64_t items_of(const Survey& survey) {
  std::int64_t items = 0;
  for (const SurveySection& section : survey.sections)
    items +=
        std::ranges::count_if(section.items, [](const SurveyItem& item) { return item.kind != SurveyItemKind::note; });
  return items;
}

std::string survey_as_tool(const ReportScribe& scribe, const Survey& survey) {
  return scribe.words(words::report_tool_survey,
                      {{"title", scribe.in_language(survey.title)},
                       {"sections", grouped(static_cast<std::int64_t>(survey.sections.size()))},
                       {"items", grouped(items_of(survey))}});
}

std::string test_as_tool(const ReportScribe& scribe, const ReportTest& test) {
  const WordValues values = {{"title", scribe.in_language(test.title)},
                             {"questions", grouped(static_cast<std::int64_t>(test.questions.size()))},
                             {"full", decimals(test.figures.full_score, 0)}};
  return scribe.words(test.figures.full_score ? words::report_tool_test : words::report_tool_test_unscored, values);
}

}  // namespace

void write_agenda(ReportScribe& scribe) {
  const std::vector<Session>& agenda = scribe.data().agenda;
  if (agenda.empty()) return;
  BookTable table;
  table.columns = {{scribe.words(words::report_time), 0.24},
                   {scribe.words(words::report_session), 0.5},
                   {scribe.words(words::report_place), 0.26}};
  const bool has_days = !on_same_day(agenda.front().starts, agenda.back().starts);
  std::optional<Moment> day;
  for (const Session& session : agenda) {
    if (has_days && (!day || !on_same_day(*day, session.starts)))
      table.rows.push_back(
          {{long_date(day_of(session.starts), scribe.texts().language()), "", ""}, BookRowKind::group});
    day = session.starts;
    table.rows.push_back(
        {{hours_words(scribe.texts(), session.starts, session.ends), scribe.in_language(session.title), session.room}});
  }
  scribe.table(scribe.words(words::report_agenda_caption), std::move(table));
}

void write_tools(ReportScribe& scribe) {
  const ReportData& data = scribe.data();
  if (!data.sheet.evaluation.empty())
    scribe.paragraph(scribe.words(words::report_evaluation, {{"how", data.sheet.evaluation}}));
  std::vector<std::string> tools;
  for (const ReportTest& test : data.tests) tools.push_back(test_as_tool(scribe, test));
  for (const ReportSurvey& survey : data.surveys) tools.push_back(survey_as_tool(scribe, survey.survey));
  scribe.list(std::move(tools));
}

void write_statistics(ReportScribe& scribe) {
  const ReportData& data = scribe.data();
  if (data.tests.empty() && data.surveys.empty()) return;
  std::vector<std::string> sentences = {scribe.words(words::report_statistics)};
  if (!data.tests.empty()) sentences.push_back(scribe.words(words::report_statistics_tests));
  scribe.paragraph(joined_sentences(sentences));
  std::vector<std::string> criteria;
  if (!data.surveys.empty()) criteria.push_back(level_criteria(scribe.texts()));
  if (!data.tests.empty()) {
    criteria.push_back(scribe.words(words::report_gain_criteria));
    criteria.push_back(scribe.words(words::report_effect_criteria));
  }
  scribe.list(std::move(criteria));
}

}  // namespace sala
