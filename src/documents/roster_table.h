// From the rows of a file people already have to people for a roster: finds the headings, understands them in Thai and
// English, and says row by row what is wrong. Pure but for reading the file; whether a person is known is the app's.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/roster.h"
#include "documents/roster_headings.h"
#include "documents/table.h"

namespace sala {

struct RosterEntry {
  int row = 0;         ///< 1-based in the file
  Participant person;  ///< without an id; texts clean, empty where the file says nothing
};

struct RosterProblem {
  int row = 0;
  std::string column;  ///< the field, as participant_put names it
  std::string value;
  Error problem;
  bool skipped = false;  ///< the row was left out; otherwise taken as written
};

/// What a person looks at before the import: is it the right sheet, is each column understood?
struct RosterPreview {
  std::string sheet;                ///< the one that was read; empty for text
  std::vector<std::string> sheets;  ///< all a workbook has
  std::vector<RosterColumn> columns;
  std::vector<TableRow> rows;  ///< the first below the headings, as they stand, without citizen numbers
};

/// The headings of columns that nothing is taken of, and the sheets that were not read: to be told after an import.
std::vector<std::string> columns_left(const RosterPreview& preview);
std::vector<std::string> sheets_left(const RosterPreview& preview);

struct RosterTable {
  std::string encoding;  ///< empty for workbooks
  RosterPreview preview;
  int rows = 0;  ///< rows below the headings with something in them
  std::vector<RosterEntry> entries;
  std::vector<RosterProblem> problems;
};

/// `columns` names columns that are not found by themselves: "no=ลำดับ,unit=ส่วนงาน", a field and its heading. The field
/// `name` is prefix, given and family name in one. "+อาหาร" keeps a column that no field is for. A column of citizen
/// numbers is never taken.
Result<RosterTable> roster_from(const Table& table, const std::string& columns, const std::string& file);

/// The same where it is decided already what becomes of each column. Nobody where none holds names, which is said.
RosterTable roster_with(const Table& table, const RosterHeadings& headings);

/// The sheet of this name; blank: the first with a row of headings, else the first.
SheetChoice roster_sheet(const std::string& sheet, const std::string& columns);

/// Reads the file within this process; `sheet` says nothing about CSV.
Result<RosterTable> read_roster(const std::filesystem::path& file, const std::string& sheet,
                                const std::string& columns);

}  // namespace sala
