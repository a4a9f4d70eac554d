// What it all came to: indicators, the summary for the management, and what to keep and what to change.
#include "core/figures/figure_text.h"
#include "core/figures/survey_words.h"
#include "core/figures/test_words.h"
#include "core/format_number.h"
#include "core/report/report_sections.h"
#include "core/report/told_items.h"
#include "words/report.h"

namespace sala {
namespace {

std::string reached_words(const ReportScribe& scribe, const IndicatorFigures& figures) {
  if (!figures.reached) return scribe.words(words::report_no_result);
  return scribe.words(*figures.reached ? words::report_reached : words::report_missed);
}

std::string indicators_sentence(const ReportScribe& scribe, const std::vector<IndicatorFigures>& indicators) {
  std::vector<std::string> missed;
  std::int64_t reached = 0, measured = 0;
  for (const IndicatorFigures& figures : indicators) {
    if (!figures.reached) continue;
    ++measured;
    reached += *figures.reached ? 1 : 0;
    if (!*figures.reached) missed.push_back(figures.indicator.name);
  }
  const WordValues values = {
      {"reached", grouped(reached)}, {"measured", grouped(measured)}, {"missed", listed(missed, scribe.texts())}};
  if (measured == 0) return scribe.words(words::report_indicators_open);
  if (missed.empty()) return scribe.words(words::report_indicators_all, values);
  return scribe.words(reached == 0 ? words::report_indicators_none : words::report_indicators_some, values);
}

/// One sentence a subject, of those with results.
std::vector<std::string> outcome_sentences(const ReportScribe& scribe) {
  const ReportData& data = scribe.data();
  std::vector<std::string> sentences;
  const auto expected = std::ranges::count_if(data.people, &ReportPerson::is_expected);
  const auto came = std::ranges::count_if(data.people, &ReportPerson::came);
  if (expected > 0)
    sentences.push_back(scribe.words(words::report_people, {{"expected", grouped(expected)},
                                                            {"came", grouped(came)},
                                                            {"percent", decimals(percent_of(came, expected), 2)}}));
  for (const ReportTest& test : data.tests)
    if (test.key_is_here && test.figures.pairs > 0)
      sentences.push_back(comparison_sentences(test.figures, scribe.texts()).front());
  for (const ReportSurvey& survey : data.surveys)
    if (survey.figures.responses >= told_from_people && survey.figures.overall.mean) {
      const std::vector<std::string> said = survey_sentences(survey.figures, scribe.texts());
      sentences.push_back(said[1]);
    }
  if (!data.indicators.empty()) sentences.push_back(indicators_sentence(scribe, data.indicators));
  return sentences;
}

/// Items that people rated best, or worst; nothing where all are alike.
std::vector<std::string> told_best(const ReportScribe& scribe, bool is_best) {
  constexpr std::size_t most = 3;
  std::vector<std::string> told;
  for (const ReportSurvey& survey : scribe.data().surveys) {
    if (survey.figures.responses < told_from_people) continue;
    const std::vector<ToldRank> ranks = item_ranks(survey, scribe.texts());
    const std::size_t half = std::min(most, ranks.size() / 2);
    for (std::size_t i = 0; i < half; ++i) {
      const ToldRank& rank = is_best ? ranks[i] : ranks[ranks.size() - 1 - i];
      told.push_back(scribe.words(words::report_item_with_mean,
                                  {{"items", listed(rank.names, scribe.texts())}, {"mean", rank.told}}));
    }
  }
  return told;
}

}  // namespace

void write_indicators(ReportScribe& scribe) {
  const std::vector<IndicatorFigures>& indicators = scribe.data().indicators;
  if (indicators.empty()) return;
  BookTable table;
  table.columns = {{scribe.words(words::report_no), 0.08, BookAlign::center},
                   {scribe.words(words::report_indicator), 0.36},
                   {scribe.words(words::report_target), 0.12, BookAlign::center},
                   {scribe.words(words::report_result), 0.12, BookAlign::center},
                   {scribe.words(words::report_unit_of_measure), 0.19, BookAlign::center},
                   {scribe.words(words::report_outcome), 0.15, BookAlign::center}};
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const Indicator& asked = indicators[i].indicator;
    table.rows.push_back({{std::to_string(i + 1), asked.name, asked.target, indicator_result_text(indicators[i]),
                           asked.unit, reached_words(scribe, indicators[i])}});
  }
  const std::string number = scribe.table(scribe.words(words::report_indicators_caption), std::move(table));
  scribe.finding(scribe.from_table(number), indicators_sentence(scribe, indicators), {});
}

void write_outcome(ReportScribe& scribe) {
  const std::vector<std::string> sentences = outcome_sentences(scribe);
  if (sentences.empty()) return;
  scribe.paragraph(
      scribe.words(words::report_outcome_lead, {{"title", scribe.in_language(scribe.data().project.title)}}));
  scribe.list(sentences);
}

void write_summary(ReportScribe& scribe) {
  const Project& project = scribe.data().project;
  const std::vector<std::string> sentences = outcome_sentences(scribe);
  scribe.paragraph(scribe.words(project.place.empty() ? words::report_summary_lead : words::report_summary_lead_place,
                                {{"title", scribe.in_language(project.title)},
                                 {"organiser", scribe.data().organiser},
                                 {"dates", paper_dates(project, scribe.texts())},
                                 {"place", project.place}}));
  scribe.list(sentences);
}

void write_strengths(ReportScribe& scribe) {
  scribe.list(told_best(scribe, true));
}

void write_to_improve(ReportScribe& scribe) {
  std::vector<std::string> items = told_best(scribe, false);
  for (const IndicatorFigures& figures : scribe.data().indicators)
    if (figures.reached == false) items.push_back(indicator_sentence(figures, scribe.texts()));
  scribe.list(std::move(items));
}

}  // namespace sala
