#include "kiosk/staff/survey/survey_results_words.h"

#include "core/figures/figure_text.h"
#include "words/findings.h"
#include "words/survey.h"

namespace sala {
namespace {

constexpr std::array<TextId, 5> level_names = {words::findings_level_1, words::findings_level_2,
                                               words::findings_level_3, words::findings_level_4,
                                               words::findings_level_5};

const std::string& level_name(const Texts& texts, int level) {
  return texts[level_names[static_cast<std::size_t>(level - 1)]];
}

Tone level_tone(int level) {
  return level == 5 ? Tone::success : level == 4 ? Tone::primary : level == 3 ? Tone::accent : Tone::warning;
}

void add_chip(SurveyResultsPage& page, const Texts& texts, TextId words, std::int64_t n, Tone tone, Icon icon) {
  page.chips.push_back({texts.with(words, {{"n", std::to_string(n)}}), tone, icon});
}

void add_chips(SurveyResultsPage& page, const SurveyFigures& figures, const Texts& texts) {
  add_chip(page, texts, words::survey_released_chip, figures.responses, Tone::primary, Icon::star);
  if (figures.held > 0) add_chip(page, texts, words::survey_held_chip, figures.held, Tone::accent, Icon::lock);
  if (figures.lost > 0) add_chip(page, texts, words::survey_lost_chip, figures.lost, Tone::warning, Icon::warning);
}

using SectionRank = const SectionLevelFigures*;

/// Sections with ratings, the highest mean first.
std::vector<SectionRank> ranked_sections(const SurveyFigures& figures) {
  std::vector<SectionRank> ranked;
  for (const SectionLevelFigures& section : figures.sections)
    if (section.has_ratings && section.pooled.mean) ranked.push_back(&section);
  std::ranges::stable_sort(ranked, [](SectionRank a, SectionRank b) {
    return rounded_half_up(*a->pooled.mean, 100) > rounded_half_up(*b->pooled.mean, 100);
  });
  return ranked;
}

/// Whether the first and the second are told alike.
bool is_tied(const SectionRank a, const SectionRank b) {
  return rounded_half_up(*a->pooled.mean, 100) == rounded_half_up(*b->pooled.mean, 100);
}

std::string finding_words(const SurveyFigures& figures, const Texts& texts) {
  if (!figures.overall.mean || !figures.overall.level) return texts[words::survey_finding_none];
  std::string words = texts.with(words::survey_finding, {{"level", level_name(texts, *figures.overall.level)},
                                                         {"mean", decimals(figures.overall.mean, 2)}});
  const auto ranked = ranked_sections(figures);
  if (ranked.size() > 1 && !is_tied(ranked[0], ranked[1]))
    words += " " + texts.with(words::survey_finding_highest,
                              {{"section", title_in(ranked[0]->title, texts.language() == Language::th)}});
  return words;
}

std::string detail_words(const SurveyFigures& figures, const Texts& texts) {
  const auto percent = ratio(100 * figures.answered, figures.invited);
  std::string words = texts.with(words::survey_finding_rate, {{"answered", std::to_string(figures.answered)},
                                                              {"invited", std::to_string(figures.invited)},
                                                              {"percent", decimals(percent, 1)},
                                                              {"released", std::to_string(figures.responses)}});
  if (figures.held > 0) words += " · " + texts.with(words::survey_finding_held, {{"n", std::to_string(figures.held)}});
  return words;
}

SurveyResultsPage::Row row_of_figures(const std::string& title, const PooledFigures& pooled, const Texts& texts) {
  SurveyResultsPage::Row row;
  row.title = title;
  row.mean = decimals(pooled.mean, 2);
  if (pooled.level) row.level = level_name(texts, *pooled.level);
  if (pooled.level) row.tone = level_tone(*pooled.level);
  return row;
}

/// A row for each section with ratings, and the whole below.
void add_rows(SurveyResultsPage& page, const SurveyResult& result, const Texts& texts) {
  const SurveyFigures& figures = result.figures;
  const bool thai = texts.language() == Language::th;
  std::vector<SurveyResultsPage::Row> rows;
  for (const SectionLevelFigures& section : figures.sections)
    rows.push_back(row_of_figures(title_in(section.title, thai), section.pooled, texts));
  SurveyResultsPage::Row whole = row_of_figures(texts[words::survey_overall_row], figures.overall, texts);
  for (const NumberedItem& numbered : numbered_items(result.stored.survey)) {
    const auto level = std::ranges::find(figures.items, numbered.n, &LevelItemFigures::number);
    if (level == figures.items.end() || numbered.item->moment != PairMoment::none) continue;
    for (std::size_t i = 0; i < level->counts.size(); ++i) {
      rows[numbered.section].counts[i] += level->counts[i];
      whole.counts[i] += level->counts[i];
    }
  }
  for (std::size_t section = 0; section < rows.size(); ++section)
    if (figures.sections[section].has_ratings) page.rows.push_back(std::move(rows[section]));
  if (!page.rows.empty()) page.rows.push_back(std::move(whole));
}

std::string rows_title(const SurveyFigures& figures, const Texts& texts) {
  const auto ranked = ranked_sections(figures);
  if (ranked.size() < 2 || is_tied(ranked.back(), ranked[ranked.size() - 2])) return texts[words::survey_by_section];
  return texts.with(words::survey_lowest,
                    {{"section", title_in(ranked.back()->title, texts.language() == Language::th)}});
}

void add_texts(SurveyResultsPage& page, const SurveyResult& result, const Texts& texts) {
  const auto items = numbered_items(result.stored.survey);
  std::size_t count = 0;
  for (const ItemTexts& item : result.texts) {
    const SurveyItem& asked = *items[static_cast<std::size_t>(item.number - 1)].item;
    page.texts.push_back({title_in(asked.text, texts.language() == Language::th), item.texts});
    count += item.texts.size();
  }
  page.texts_title = texts.with(words::survey_texts_title, {{"n", std::to_string(count)}});
}

}  // namespace

SurveyResultsPage survey_results_words(const SurveyResult& result, const Texts& texts) {
  const SurveyFigures& figures = result.figures;
  SurveyResultsPage page;
  add_chips(page, figures, texts);
  page.finding = finding_words(figures, texts);
  page.details = detail_words(figures, texts);
  for (std::size_t level = 0; level < level_names.size(); ++level) page.levels[level] = texts[level_names[level]];
  page.legend = texts[words::survey_legend];
  if (figures.responses < told_from_people) return page;
  page.rows_title = rows_title(figures, texts);
  add_rows(page, result, texts);
  if (result.recommend_mean) page.recommend = {decimals(result.recommend_mean, 1), result.recommend_counts};
  add_texts(page, result, texts);
  return page;
}

}  // namespace sala
