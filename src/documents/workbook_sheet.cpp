#include "documents/workbook_sheet.h"

#include "core/thai_text.h"
#include "words/documents.h"

namespace sala {
namespace {

/// Blanks of any kind alone; most texts are told by their first byte.
bool says_nothing(std::string_view text) {
  if (text.empty()) return true;
  const bool may_be_blank = static_cast<unsigned char>(text[0]) <= ' ' || text[0] == '\xc2' || text[0] == '\xe2' ||
                            text[0] == '\xe3' || text[0] == '\xef';
  return may_be_blank && clean(text).empty();
}

}  // namespace

void SheetRows::begin_row(std::size_t row, bool hidden) {
  number_ = static_cast<int>(row) + 1;
  hidden_ = hidden;
}

Result<void> SheetRows::put(std::size_t column, std::string text) {
  if (says_nothing(text)) return {};
  if (column >= max_table_columns) {
    if (far_cells_++ == 0) return {};
    return fail(words::error_table_columns,
                {{"line", std::to_string(number_)}, {"file", file_}, {"limit", std::to_string(max_table_columns)}});
  }
  if (rows_.empty() || rows_.back().number != number_) {
    if (rows_.size() == max_table_rows) return too_many_rows();
    rows_.push_back({number_, {}, hidden_});
  }
  auto& cells = rows_.back().cells;
  if (cells.size() <= column) cells.resize(column + 1);
  cells[column] = std::move(text);
  return {};
}

void SheetRows::merge_down(std::size_t row, std::size_t column, std::size_t rows) {
  if (rows > 1 && column < max_table_columns) merges_.push_back({row, column, rows});
}

Result<std::vector<TableRow>> SheetRows::finish() {
  std::ranges::stable_sort(rows_, {}, &TableRow::number);  // some programs write rows out of order
  for (const Merge& merge : merges_) fill(merge);
  return std::move(rows_);
}

Failure SheetRows::too_many_rows() const {
  return fail(words::error_table_rows, {{"file", file_}, {"limit", std::to_string(max_table_rows)}});
}

/// Only rows that have something else in them: a merged cell makes no row of its own.
void SheetRows::fill(const Merge& merge) {
  const int first = static_cast<int>(merge.row) + 1;
  auto at = std::ranges::lower_bound(rows_, first, {}, &TableRow::number);
  if (at == rows_.end() || at->number != first || at->cells.size() <= merge.column) return;
  const std::string text = at->cells[merge.column];
  if (text.empty()) return;
  for (++at; at != rows_.end() && static_cast<std::size_t>(at->number - first) < merge.rows; ++at) {
    if (at->cells.size() <= merge.column) at->cells.resize(merge.column + 1);
    if (at->cells[merge.column].empty()) at->cells[merge.column] = text;
  }
}

}  // namespace sala
