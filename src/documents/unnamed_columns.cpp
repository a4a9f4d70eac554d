#include "documents/unnamed_columns.h"

#include <algorithm>

#include "core/person_name.h"
#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::size_t unnamed_rows_to_search = 30;

std::size_t filled(const TableRow& row) {
  const auto has_words = [](const std::string& cell) { return !clean(cell).empty(); };
  return static_cast<std::size_t>(std::ranges::count_if(row.cells, has_words));
}

bool is_name(const std::string& cell) {
  const NameParts parts = split_name(clean(cell));
  return !parts.prefix.empty() && !parts.family_name.empty();
}

/// A person or a number stands there, so it is no heading.
bool is_entry(const std::string& cell) {
  return is_name(cell) || western_digits(cell).find_first_of("0123456789") != std::string::npos;
}

/// The first of those with the most cells.
std::size_t fullest_row(const Table& table) {
  const auto end =
      table.rows.begin() + static_cast<std::ptrdiff_t>(std::min(table.rows.size(), unnamed_rows_to_search));
  return static_cast<std::size_t>(std::ranges::max_element(table.rows.begin(), end, {}, filled) - table.rows.begin());
}

void put_letters_above(Table& table) {
  std::size_t width = 0;
  for (const TableRow& row : table.rows) width = std::max(width, row.cells.size());
  TableRow letters{table.rows.front().number, {}};
  for (std::size_t column = 0; column < width; ++column) letters.cells.push_back(column_letters(column));
  table.rows.insert(table.rows.begin(), std::move(letters));
}

std::size_t names_in(const Table& table, std::size_t column) {
  return static_cast<std::size_t>(std::ranges::count_if(
      table.rows, [column](const TableRow& row) { return column < row.cells.size() && is_name(row.cells[column]); }));
}

}  // namespace

RosterHeadings unnamed_columns(Table& table) {
  RosterHeadings headings;
  if (table.rows.empty()) return headings;
  headings.row = fullest_row(table);
  if (std::ranges::any_of(table.rows[headings.row].cells, is_entry)) {
    put_letters_above(table);
    headings.row = 0;
  }
  list_columns(headings, table);
  if (headings.all.empty()) return headings;
  const auto names = std::ranges::max_element(
      headings.all, {}, [&table](const RosterColumn& known) { return names_in(table, known.column); });
  if (names_in(table, names->column) > 0) match_column(headings, table, names->column, {RosterField::name, false});
  return headings;
}

}  // namespace sala
