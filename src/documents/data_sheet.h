// A table with kinds of values, the same for every file a spreadsheet opens: xlsx_writer.h and csv_writer.h write it.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "core/time.h"
#include "documents/sheet_chart.h"

namespace sala {

/// A moment's wall-clock time, without its day.
struct TimeOfDay {
  Moment moment;
};
/// A part of a whole: 0.95 is shown as 95.0 %.
struct PartOfOne {
  double part = 0;
};
/// A measure that two decimals would not tell: the p of a test.
struct FineMeasure {
  double value = 0;
};
/// Money, in satang; shown in baht.
struct MoneyCell {
  std::int64_t satang = 0;
};

/// Nothing, words, a count, a measure, a day, a time of day, …
using DataCell =
    std::variant<std::monostate, std::string, std::int64_t, double, Day, TimeOfDay, PartOfOne, FineMeasure, MoneyCell>;
using DataRow = std::vector<DataCell>;
using TakeDataRow = std::function<void(const DataRow&)>;

struct DataColumn {
  std::string heading;
  double width = 0;                      ///< in letters, at least; what stands in it makes it wider
  std::vector<std::string> one_of = {};  ///< what a list to choose from offers in this column; empty: none
  std::string meaning = {};              ///< for whoever reads the table first
};

struct DataSheet {
  std::string file_name;  ///< without extension, the same in every language: "attendance"
  std::string title;
  std::vector<DataColumn> columns;
  std::vector<DataRow> rows;
  std::string meaning = {};  ///< what one row is
  /// Many rows after `rows`, made when they are written and never held together; `more_rows` of them.
  std::function<void(const TakeDataRow&)> more = {};
  std::size_t more_rows = 0;
  std::vector<SheetChart> charts = {};  ///< drawn beside `rows`
};

std::size_t row_count(const DataSheet& sheet);
void for_each_row(const DataSheet& sheet, const TakeDataRow& take);

/// In which years days are written.
enum class Era { buddhist, common };

}  // namespace sala
