#include "documents/xlsx_chart.h"

#include <algorithm>

#include "documents/cell_text.h"

namespace sala {
namespace {

// A chart as the library makes it, before it is scaled; and what ours come to, in pixels.
constexpr double plain_width = 480, plain_height = 288, chart_width = 760, least_height = 380, height_of_bar = 34;
constexpr double row_height = 32;  // of the sheet's rows

std::uint8_t type_of(SheetChartKind kind) {
  switch (kind) {
    case SheetChartKind::bars:
      return LXW_CHART_BAR;
    case SheetChartKind::stacked_bars:
      return LXW_CHART_BAR_STACKED;
    case SheetChartKind::whole_bars:
      return LXW_CHART_BAR_STACKED_PERCENT;
    case SheetChartKind::columns:
      return LXW_CHART_COLUMN;
    case SheetChartKind::lines:
    case SheetChartKind::dots:
      break;
  }
  return LXW_CHART_LINE;
}

bool has_bars_across(SheetChartKind kind) {
  return kind == SheetChartKind::bars || kind == SheetChartKind::stacked_bars || kind == SheetChartKind::whole_bars;
}

lxw_chart_font chart_font(double size, bool is_bold) {
  static char name[] = "TH Sarabun New";
  lxw_chart_font font{};
  font.name = name;
  font.size = size;
  font.bold = is_bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
  return font;
}

/// The library takes words that begin with "=" for a formula.
std::string chart_words(const std::string& text) {
  const std::string words = cell_text(text);
  return words.starts_with('=') ? " " + words : words;
}

void set_axis(lxw_chart_axis* axis, const std::string& name) {
  lxw_chart_font letters = chart_font(14, false);
  if (!name.empty()) chart_axis_set_name(axis, chart_words(name).c_str());
  chart_axis_set_name_font(axis, &letters);
  chart_axis_set_num_font(axis, &letters);
}

void set_look(lxw_chart_series* series, const SheetSeries& wanted, SheetChartKind kind) {
  if (kind == SheetChartKind::lines) {
    lxw_chart_line line{};
    line.color = wanted.colour;
    line.width = wanted.is_strong ? 4.0F : 1.25F;  // points
    chart_series_set_line(series, &line);
    return;
  }
  lxw_chart_fill fill{};
  fill.color = wanted.colour;
  if (kind != SheetChartKind::dots) return chart_series_set_fill(series, &fill);
  lxw_chart_line none{};
  none.none = LXW_TRUE;
  chart_series_set_line(series, &none);
  chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
  chart_series_set_marker_size(series, 10);
  chart_series_set_marker_fill(series, &fill);
}

void add_series(lxw_chart* chart, const SheetChart& wanted, const SheetSeries& one, const std::string& sheet) {
  lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
  const auto first = static_cast<lxw_row_t>(one.first_row + 1), last = static_cast<lxw_row_t>(one.last_row + 1);
  const auto categories = static_cast<lxw_col_t>(wanted.category_column);
  const auto values = static_cast<lxw_col_t>(wanted.value_column);
  chart_series_set_categories(series, sheet.c_str(), first, categories, last, categories);
  chart_series_set_values(series, sheet.c_str(), first, values, last, values);
  chart_series_set_name(series, chart_words(one.name).c_str());
  set_look(series, one, wanted.kind);
  if (!wanted.has_labels || (wanted.kind == SheetChartKind::lines && !one.is_strong)) return;
  lxw_chart_font letters = chart_font(12, false);
  chart_series_set_labels(series);
  chart_series_set_labels_font(series, &letters);
  if (wanted.kind == SheetChartKind::dots) chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_ABOVE);
}

struct ChartAxes {
  lxw_chart_axis *categories, *values;
};
/// The library calls the axis below x, also where bars lie across and the categories stand at the left.
ChartAxes axes_of(const lxw_chart* chart, SheetChartKind kind) {
  return has_bars_across(kind) ? ChartAxes{chart->y_axis, chart->x_axis} : ChartAxes{chart->x_axis, chart->y_axis};
}

void set_chart_words(lxw_chart* chart, const SheetChart& wanted) {
  lxw_chart_font heading = chart_font(16, true), letters = chart_font(14, false);
  chart_title_set_name(chart, chart_words(wanted.title).c_str());
  chart_title_set_name_font(chart, &heading);
  const ChartAxes axes = axes_of(chart, wanted.kind);
  set_axis(axes.categories, wanted.category_axis);
  set_axis(axes.values, wanted.value_axis);
  chart_legend_set_position(chart, wanted.has_legend ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  chart_legend_set_font(chart, &letters);
}

std::size_t bars_of(const SheetChart& chart) {
  std::size_t most = 0;
  for (const SheetSeries& one : chart.series) most = std::max(most, one.last_row - one.first_row + 1);
  return chart.kind == SheetChartKind::bars ? most * chart.series.size() : most;
}

double height_of(const SheetChart& chart) {
  if (!has_bars_across(chart.kind)) return least_height;
  constexpr double around = 190;  // title, axis and legend
  return std::max(least_height, around + height_of_bar * static_cast<double>(bars_of(chart)));
}

void set_axes(lxw_chart* chart, const SheetChart& wanted) {
  const ChartAxes axes = axes_of(chart, wanted.kind);
  if (has_bars_across(wanted.kind)) {
    chart_axis_set_reverse(axes.categories);       // the first row above
    chart_axis_set_crossing_max(axes.categories);  // and the values below all the same
    chart_set_series_gap(chart, 50);
  }
  if (wanted.least) chart_axis_set_min(axes.values, *wanted.least);
  if (wanted.most) chart_axis_set_max(axes.values, *wanted.most);
}

}  // namespace

lxw_error add_xlsx_charts(lxw_workbook* book, lxw_worksheet* sheet, const DataSheet& table, const std::string& name) {
  double top = row_height;
  for (const SheetChart& wanted : table.charts) {
    lxw_chart* chart = workbook_add_chart(book, type_of(wanted.kind));
    if (!chart) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    for (const SheetSeries& one : wanted.series) add_series(chart, wanted, one, name);
    set_chart_words(chart, wanted);
    set_axes(chart, wanted);
    std::string description = cell_text(wanted.description);
    lxw_chart_options options{};
    options.x_scale = chart_width / plain_width;
    options.y_scale = height_of(wanted) / plain_height;
    options.object_position = LXW_OBJECT_DONT_MOVE_DONT_SIZE;
    options.description = description.data();
    const auto row = static_cast<lxw_row_t>(top / row_height);
    const auto column = static_cast<lxw_col_t>(table.columns.size() + 1);
    if (const auto error = worksheet_insert_chart_opt(sheet, row, column, chart, &options)) return error;
    top += height_of(wanted) + row_height;
  }
  return LXW_NO_ERROR;
}

}  // namespace sala
