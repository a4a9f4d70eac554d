#include "station/results/chart_table.h"

#include "station/results/sheet_parts.h"
#include "words/workbook.h"
#include "words/workbook_meanings.h"

namespace sala {
namespace {

constexpr std::size_t category_column = 2, value_column = 3;

}  // namespace

ChartTable::ChartTable(const Texts& texts)
    : texts_(texts), sheet_(named_sheet(texts, {"charts", words::workbook_sheet_charts, words::workbook_charts})) {
  sheet_.columns = told_columns(texts, {{words::chart_column_chart, words::means_chart},
                                        {words::chart_column_series, words::means_series},
                                        {words::chart_column_category, words::means_category},
                                        {words::brief_column_value, words::means_chart_value}});
}

SheetChart& ChartTable::begin(SheetChartKind kind, TextId topic) {
  topic_ = texts_[topic];
  SheetChart chart;
  chart.kind = kind;
  chart.category_column = category_column;
  chart.value_column = value_column;
  return sheet_.charts.emplace_back(std::move(chart));
}

void ChartTable::add_series(const std::string& name, ChartColour colour, const std::vector<ChartPoint>& points) {
  if (points.empty()) return;
  const std::size_t first = sheet_.rows.size();
  for (const ChartPoint& point : points) sheet_.rows.push_back({topic_, name, point.category, point.value});
  sheet_.charts.back().series.push_back({name, first, sheet_.rows.size() - 1, static_cast<std::uint32_t>(colour)});
}

}  // namespace sala
