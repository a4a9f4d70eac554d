// A chart that a spreadsheet draws from the cells of its own table: which rows and columns, and the words around them. How
// it looks is xlsx_chart.cpp's.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sala {

enum class SheetChartKind {
  bars,          ///< across, beside one another
  stacked_bars,  ///< across, one after the other
  whole_bars,    ///< stacked; each bar is all of its people
  columns,       ///< upright, beside one another
  lines,
  dots  ///< points without a line: means, which no bar may cut at 1
};

struct SheetSeries {
  std::string name;
  std::size_t first_row = 0, last_row = 0;  ///< of the table's rows, from 0
  std::uint32_t colour = 0;                 ///< 0xRRGGBB
  bool is_strong = false;                   ///< of lines: the one that matters
};

struct SheetChart {
  SheetChartKind kind = SheetChartKind::bars;
  std::string title;        ///< the finding
  std::string description;  ///< in words, for who cannot see it
  std::string category_axis, value_axis;
  std::size_t category_column = 0, value_column = 0;
  std::vector<SheetSeries> series;
  std::optional<double> least = {}, most = {};  ///< of the axis of values
  bool has_labels = true;                       ///< values written at the marks
  bool has_legend = true;
};

}  // namespace sala
