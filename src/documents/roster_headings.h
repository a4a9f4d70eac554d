// Which column of a table holds which field of a person. Knows headings and values, not rows that become people.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "documents/table.h"

namespace sala {

enum class RosterField {
  no,
  prefix,
  name,
  given_name,
  family_name,
  name_en,
  position,
  unit,
  personnel_type,
  email,
  phone
};
std::string_view field_name(RosterField field);

/// A column as a person matches it: what is written above it and what becomes of it.
struct RosterColumn {
  std::size_t column = 0;  ///< from 0
  std::string heading;
  std::optional<RosterField> field = {};
  bool citizen_numbers = false;  ///< never taken
  std::string kept_as = "";      ///< the name of an extra value that was chosen to be kept
};

struct RosterHeadings {
  std::size_t row = 0;                         ///< index of the headings' row in Table::rows
  std::map<RosterField, std::size_t> columns;  ///< with a name or given_name always
  /// Further columns for a field, asked where the first one is blank: a second telephone, the whole name.
  std::vector<std::pair<RosterField, std::size_t>> others = {};
  std::size_t name_width = 1;                ///< cells of the name: prefix, given and family name below one heading
  std::vector<std::size_t> citizen_numbers;  ///< columns left out for what they hold
  std::vector<RosterColumn> all = {};        ///< every column with a heading, matched or not
};

/// Whether all that stands in the row, and more than one cell, are headings: a second line of them, or a page's.
bool is_row_of_headings(const TableRow& row);

/// The row among the first two hundred with the most headings and a name among them. `chosen` as in roster_from.
Result<RosterHeadings> find_headings(const Table& table, const std::string& chosen, const std::string& file);

/// Fills in everything of the columns below the row of headings that is not yet matched, and takes citizen numbers out.
void list_columns(RosterHeadings& headings, const Table& table);

/// What a person decides for a column: a field, kept under its heading, or neither: left out.
struct ColumnUse {
  std::optional<RosterField> field = {};
  bool kept = false;
};
/// A column that held the field before is left out then. Citizen numbers stay left out, whatever is decided.
void match_column(RosterHeadings& headings, const Table& table, std::size_t column, ColumnUse use);

/// "C" for the third column (2), as spreadsheets call it.
std::string column_letters(std::size_t column);

/// Thirteen digits and nothing else but what people put between them.
bool is_citizen_number(std::string_view cell);

}  // namespace sala
