// Reads tables that people save as text: CSV and TSV in whatever encoding and with whatever delimiter. Cells come as
// they stand; what they mean is roster_table.h's.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sala {

struct TableRow {
  int number = 0;  ///< 1-based as a spreadsheet counts: blank rows count, a line break inside quotes does not
  std::vector<std::string> cells;
  bool operator==(const TableRow&) const = default;
};

struct Table {
  std::string encoding;        ///< as text_encoding.h names it; empty for workbooks
  std::vector<TableRow> rows;  ///< those with something in them
};

/// RFC 4180, with , ; or tab as delimiter, found by itself or named by Excel's "sep=;" line. Refuses bytes that are no
/// text, a quotation mark that is never closed and more than 512 columns; `file` names it in messages.
Result<Table> parse_csv(std::string_view bytes, const std::string& file);

/// Refuses files over 64 MB and workbooks.
Result<Table> read_csv(const std::filesystem::path& file);

}  // namespace sala
