#include <algorithm>

#include "core/figures/figure_text.h"
#include "core/format_number.h"
#include "station/results/indicator_results.h"
#include "station/results/result_charts.h"
#include "words/workbook.h"

namespace sala {
namespace {

/// Targets have different units: results are told as parts of them.
void add_indicators_chart(const std::vector<IndicatorFigures>& indicators, const Texts& texts, ChartTable& charts) {
  std::vector<ChartPoint> results;
  std::int64_t measured = 0, reached = 0;
  for (const IndicatorFigures& figures : indicators) {
    const auto target = ratio_of_decimal(figures.indicator.target);
    if (!figures.result || !target || target->over <= 0) continue;
    results.push_back(
        {figures.indicator.name, PartOfOne{static_cast<double>(*figures.result) / static_cast<double>(*target)}});
    ++measured;
    reached += figures.reached.value_or(false) ? 1 : 0;
  }
  if (results.empty()) return;
  SheetChart& chart = charts.begin(SheetChartKind::bars, words::chart_indicators);
  chart.title = texts.with(words::chart_indicators_finding,
                           {{"reached", std::to_string(reached)}, {"all", std::to_string(measured)}});
  chart.description = texts[words::chart_indicators_described] + " " + chart.title;
  chart.category_axis = texts[words::workbook_column_indicator];
  chart.value_axis = texts[words::chart_axis_of_target];
  chart.least = 0;
  chart.has_legend = false;
  charts.add_series(texts[words::workbook_column_result], ChartColour::deep, results);
}

void add_budget_chart(const Project& project, const Texts& texts, ChartTable& charts) {
  std::vector<ChartPoint> planned;
  std::int64_t satang = 0;
  for (const BudgetLine& line : budget_of(project)) {
    planned.push_back({line.name, MoneyCell{line.planned_satang}});
    satang += line.planned_satang;
  }
  if (planned.empty()) return;
  SheetChart& chart = charts.begin(SheetChartKind::bars, words::chart_budget);
  chart.title = texts.with(words::chart_budget_finding, {{"baht", grouped(satang / 100)}});
  chart.description = texts[words::chart_budget_described] + " " + chart.title;
  chart.category_axis = texts[words::workbook_column_budget_line];
  chart.value_axis = texts[words::chart_axis_baht];
  chart.least = 0;
  chart.has_legend = false;
  charts.add_series(texts[words::workbook_column_planned], ChartColour::middle, planned);
}

}  // namespace

void add_plan_charts(const Project& project, const std::vector<IndicatorFigures>& indicators, const Texts& texts,
                     ChartTable& charts) {
  add_indicators_chart(indicators, texts, charts);
  add_budget_chart(project, texts, charts);
}

}  // namespace sala
