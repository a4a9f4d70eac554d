// What people thought of it: ratings by section and item, and what they wrote.
#include "core/figures/band_words.h"
#include "core/figures/figure_text.h"
#include "core/figures/survey_words.h"
#include "core/format_number.h"
#include "core/report/report_sections.h"
#include "core/report/told_items.h"
#include "words/report.h"

namespace sala {
namespace {

std::vector<std::string> level_cells(std::string name, const std::optional<Ratio>& mean,
                                     const std::optional<double>& sd, const std::optional<int>& level,
                                     const Texts& texts) {
  return {std::move(name), decimals(mean, 2), decimals(sd, 2), level ? texts[words_of_level(*level)] : "–"};
}

BookTable level_table(const ReportScribe& scribe, const ReportSurvey& survey) {
  BookTable table;
  table.columns = {{scribe.words(words::report_item), 0.58},
                   {"x̄", 0.13, BookAlign::center},
                   {"S.D.", 0.13, BookAlign::center},
                   {scribe.words(words::report_level), 0.16, BookAlign::center}};
  const SurveyFigures& figures = survey.figures;
  const std::vector<RatedItem> items = rated_items(survey, scribe.texts());
  for (std::size_t i = 0; i < figures.sections.size(); ++i) {
    const SectionLevelFigures& section = figures.sections[i];
    if (!section.has_ratings) continue;
    const PooledFigures& pooled = section.pooled;
    table.rows.push_back(
        {level_cells(scribe.in_language(section.title), pooled.mean, pooled.sd, pooled.level, scribe.texts()),
         BookRowKind::group});
    for (const RatedItem& item : items)
      if (item.section == i)
        table.rows.push_back({level_cells(std::to_string(item.figures->number) + ". " + item.text, item.figures->mean,
                                          item.figures->sd, item.figures->level, scribe.texts()),
                              BookRowKind::inner});
  }
  const PooledFigures& overall = figures.overall;
  table.rows.push_back(
      {level_cells(scribe.words(words::report_all_sections), overall.mean, overall.sd, overall.level, scribe.texts()),
       BookRowKind::total});
  table.note = level_criteria(scribe.texts());
  return table;
}

/// Answers of each level, section by section.
PaperChart level_chart(const ReportScribe& scribe, const ReportSurvey& survey) {
  StackedRows rows;
  for (int level = highest_level; level > 0; --level)
    rows.parts.push_back({scribe.words(words_of_level(level)),
                          static_cast<PaperInk>(static_cast<int>(PaperInk::level_5) + highest_level - level)});
  const std::vector<RatedItem> items = rated_items(survey, scribe.texts());
  for (std::size_t i = 0; i < survey.figures.sections.size(); ++i) {
    std::array<std::int64_t, 5> counts = {};
    std::int64_t all = 0;
    for (const RatedItem& item : items)
      for (std::size_t level = 0; item.section == i && level < counts.size(); ++level) {
        counts[level] += item.figures->counts[level];
        all += item.figures->counts[level];
      }
    if (all == 0) continue;
    StackedRows::Row row{scribe.in_language(survey.figures.sections[i].title), {}, {}};
    for (std::size_t level = counts.size(); level > 0; --level) {
      row.shares.push_back(static_cast<double>(counts[level - 1]) / static_cast<double>(all));
      row.words.push_back(decimals(percent_of(counts[level - 1], all), 0));
    }
    rows.rows.push_back(std::move(row));
  }
  return rows;
}

void write_survey(ReportScribe& scribe, const ReportSurvey& survey) {
  const SurveyFigures& figures = survey.figures;
  std::vector<std::string> sentences = survey_sentences(figures, scribe.texts());
  scribe.paragraph(sentences.front());
  sentences.erase(sentences.begin());
  if (figures.responses < told_from_people || !figures.overall.mean) {
    scribe.paragraph(joined_sentences(sentences));
    return;
  }
  const std::string number = scribe.table(
      scribe.words(words::report_survey_caption, {{"n", grouped(figures.responses)}}), level_table(scribe, survey));
  const std::string overall = sentences.front();
  sentences.erase(sentences.begin());
  if (std::string items = item_sentence(survey, scribe.texts()); !items.empty())
    sentences.insert(sentences.begin() + (section_sentence(figures, scribe.texts()).empty() ? 0 : 1), std::move(items));
  scribe.finding(scribe.from_table(number), overall, sentences);
  scribe.chart(scribe.words(words::report_survey_chart), overall, level_chart(scribe, survey));
}

/// Not more than a book can hold; the rest stands in the workbook.
void write_texts(ReportScribe& scribe, const std::string& question, const std::vector<std::string>& texts) {
  constexpr std::size_t most_texts = 40;
  scribe.paragraph(scribe.words(words::report_comments_on,
                                {{"question", question}, {"n", grouped(static_cast<std::int64_t>(texts.size()))}}));
  scribe.list({texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(std::min(texts.size(), most_texts))});
  if (texts.size() > most_texts)
    scribe.note(scribe.words(words::report_comments_more,
                             {{"n", grouped(static_cast<std::int64_t>(texts.size() - most_texts))}}));
}

}  // namespace

void write_satisfaction(ReportScribe& scribe) {
  for (const ReportSurvey& survey : scribe.data().surveys)
    if (survey.figures.answered > 0) write_survey(scribe, survey);
}

void write_comments(ReportScribe& scribe) {
  for (const ReportSurvey& survey : scribe.data().surveys)
    for (const NumberedItem& item : numbered_items(survey.survey)) {
      const auto texts = survey.texts.find(item.n);
      if (texts != survey.texts.end() && !texts->second.empty())
        write_texts(scribe, scribe.in_language(item.item->text), texts->second);
    }
}

}  // namespace sala
