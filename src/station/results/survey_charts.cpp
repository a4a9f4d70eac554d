#include <algorithm>
#include <array>

#include "core/figures/band_words.h"
#include "core/figures/figure_text.h"
#include "core/figures/survey_words.h"
#include "station/results/result_charts.h"
#include "words/survey.h"
#include "words/workbook.h"

namespace sala {
namespace {

constexpr std::array level_colours = {ChartColour::attention, ChartColour::grey, ChartColour::light,
                                      ChartColour::middle, ChartColour::deep};

void add_levels_chart(const SurveyResult& survey, const Texts& texts, ChartTable& charts) {
  const PooledFigures& overall = survey.figures.overall;
  if (!overall.mean || !overall.level) return;
  const auto items = numbered_items(survey.stored.survey);
  const bool thai = texts.language() == Language::th;
  const auto name_of_item = [&](int number) {
    const auto item = std::ranges::find(items, number, &NumberedItem::n);
    const std::string text = item == items.end() ? "" : title_in(item->item->text, thai);
    return std::to_string(number) + ". " + text;
  };
  SheetChart& chart = charts.begin(SheetChartKind::whole_bars, words::chart_levels);
  chart.title = texts.with(words::chart_levels_finding, {{"level", texts[words_of_level(*overall.level)]},
                                                         {"mean", decimals(overall.mean, 2)},
                                                         {"n", std::to_string(survey.figures.responses)}});
  chart.description = texts[words::chart_levels_described] + " " + chart.title;
  chart.category_axis = texts[words::survey_column_number];
  chart.value_axis = texts[words::chart_axis_answers];
  for (int level = highest_level; level >= 1; --level) {
    std::vector<ChartPoint> points;
    for (const LevelItemFigures& item : survey.figures.items)
      if (item.n > 0)
        points.push_back({name_of_item(item.number), DataCell{item.counts[static_cast<std::size_t>(level - 1)]}});
    charts.add_series(std::to_string(level) + " " + texts[words_of_level(level)],
                      level_colours[static_cast<std::size_t>(level - 1)], points);
  }
}

void add_section_means_chart(const SurveyResult& survey, const Texts& texts, ChartTable& charts) {
  const bool thai = texts.language() == Language::th;
  std::vector<ChartPoint> means;
  const SectionLevelFigures* highest = nullptr;
  for (const SectionLevelFigures& section : survey.figures.sections) {
    if (!section.has_ratings || !section.pooled.mean) continue;
    means.push_back({title_in(section.title, thai), static_cast<double>(*section.pooled.mean)});
    const bool is_higher = !highest || !is_at_least(*highest->pooled.mean, *section.pooled.mean);
    if (is_higher) highest = &section;
  }
  if (means.size() < 2) return;
  SheetChart& chart = charts.begin(SheetChartKind::dots, words::chart_sections);
  chart.title = texts.with(words::chart_sections_finding,
                           {{"section", title_in(highest->title, thai)}, {"mean", decimals(highest->pooled.mean, 2)}});
  chart.description = texts[words::chart_sections_described] + " " + section_sentence(survey.figures, texts);
  chart.category_axis = texts[words::survey_column_section];
  chart.value_axis = texts[words::chart_axis_mean];
  chart.least = 1;
  chart.most = highest_level;
  chart.has_legend = false;
  charts.add_series(texts[words::brief_survey_mean], ChartColour::deep, means);
}

}  // namespace

void add_survey_charts(const SurveyResult& survey, const Texts& texts, ChartTable& charts) {
  add_levels_chart(survey, texts, charts);
  add_section_means_chart(survey, texts, charts);
}

}  // namespace sala
