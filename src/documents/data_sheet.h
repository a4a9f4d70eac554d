// A table with kinds of values, the same for every file a spreadsheet opens: xlsx_writer.h and csv_writer.h write it.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/time.h"

namespace sala {

/// A moment's wall-clock time, without its day.
struct TimeOfDay {
  Moment moment;
};

/// Nothing, words, a count, a measure, a day, a time of day.
using DataCell = std::variant<std::monostate, std::string, std::int64_t, double, Day, TimeOfDay>;

struct DataColumn {
  std::string heading;
  double width = 12;                     ///< in letters
  std::vector<std::string> one_of = {};  ///< what a list to choose from offers in this column; empty: none
};

struct DataSheet {
  std::string file_name;  ///< without extension, the same in every language: "attendance"
  std::string title;
  std::vector<DataColumn> columns;
  std::vector<std::vector<DataCell>> rows;
};

/// In which years days are written.
enum class Era { buddhist, common };

}  // namespace sala
