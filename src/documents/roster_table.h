// From the rows of a file people already have to people for a roster: finds the headings, understands them in Thai and
// English, and says row by row what is wrong. Pure but for reading the file; whether a person is known is the app's.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/roster.h"
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

struct RosterTable {
  std::string encoding;  ///< empty for workbooks
  int rows = 0;          ///< rows below the headings with something in them
  std::vector<RosterEntry> entries;
  std::vector<RosterProblem> problems;
};

/// `columns` names columns that are not found by themselves: "no=ลำดับ,unit=ส่วนงาน", a field and its heading. The field
/// `name` is prefix, given and family name in one. A column of citizen numbers is never taken.
Result<RosterTable> roster_from(const Table& table, const std::string& columns, const std::string& file);

/// The sheet of this name; blank: the first with a row of headings, else the first.
SheetChoice roster_sheet(const std::string& sheet, const std::string& columns);

/// Reads the file within this process; `sheet` says nothing about CSV.
Result<RosterTable> read_roster(const std::filesystem::path& file, const std::string& sheet,
                                const std::string& columns);

}  // namespace sala
