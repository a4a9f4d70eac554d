// The table that charts are drawn from: every chart's cells below one another, in the columns chart, series, category and
// value, so that the sheet stays a table like the others.
#pragma once
#include "core/texts.h"
#include "documents/data_sheet.h"

namespace sala {

/// Told apart by lightness, too.
enum class ChartColour : std::uint32_t {
  deep = 0x0F4C4A,
  middle = 0x4FA39C,
  light = 0xB9DDD9,
  grey = 0x9AA3A6,
  attention = 0xC8553D
};

struct ChartPoint {
  std::string category;
  DataCell value;
};

class ChartTable {
 public:
  explicit ChartTable(const Texts& texts);

  /// What follows is of this chart; the words around it are the caller's to fill in.
  SheetChart& begin(SheetChartKind kind, TextId topic);
  void add_series(const std::string& name, ChartColour colour, const std::vector<ChartPoint>& points);
  /// The last series is the one that matters.
  void make_strong() { sheet_.charts.back().series.back().is_strong = true; }

  DataSheet take() { return std::move(sheet_); }

 private:
  const Texts& texts_;
  DataSheet sheet_;
  std::string topic_;
};

}  // namespace sala
