// A table as it stands in a file people already have, whatever kind of file it is: text cells in numbered rows. What the
// cells mean is roster_table.h's.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sala {

struct TableRow {
  int number = 0;  ///< 1-based as a spreadsheet counts: blank rows count, a line break inside quotes does not
  std::vector<std::string> cells;
  bool hidden = false;  ///< not shown in the workbook: filtered out or folded away
  bool operator==(const TableRow&) const = default;
};

struct Table {
  std::string encoding;                  ///< as text_encoding.h names it; empty for workbooks
  std::vector<TableRow> rows;            ///< those with something in them
  std::string sheet;                     ///< the name of the sheet that was read; empty for text
  std::vector<std::string> sheets = {};  ///< the names of all sheets of a workbook, as they stand
};

/// Which of a workbook's sheets is meant.
struct SheetChoice {
  std::string name = "";  ///< folded; blank: the first visible one that `fits`, else the first
  std::function<bool(const Table&)> fits = {};
};

constexpr std::size_t max_table_bytes = 64u << 20;
constexpr std::size_t max_table_rows = 100'000, max_table_columns = 512;

/// CSV, TSV, XLSX or ODS, told apart by what they hold and never by their names. `file` names it in messages.
Result<Table> parse_table(std::string_view bytes, const std::string& file, const SheetChoice& choice = {});

/// Whether the bytes are a file for a word processor, a viewer or a browser, whatever it is called.
bool is_other_document(std::string_view bytes);

/// The same from a file of up to 64 MB, read within this process: for files of our own. What others made is read by
/// table_process.h.
Result<Table> read_table(const std::filesystem::path& file, const SheetChoice& choice = {});

}  // namespace sala
