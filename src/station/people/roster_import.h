// Takes the people of a file in. Nobody becomes another by it: a row is a known person only where enough speaks for it
// (core/same_person.h), and a name changes only where somebody said yes to that row.
#pragma once
#include <set>

#include "core/same_person.h"
#include "documents/roster_table.h"
#include "station/open_station.h"

namespace sala {

/// A row that may be somebody known, and is taken as somebody else until a person says that they are one.
struct ImportDoubt {
  int row = 0;
  Participant known;  ///< of the roster, or of an earlier row of the file
  Participant said;   ///< what the row says
  Evidence evidence;
  Likeness likeness = Likeness::likely_double;
  bool is_yes = false;  ///< somebody said that they are one
};
/// "contradicted", "near_name", "other_unit", "walk_in"…: why it is a doubt, for scripts.
std::string_view name_of(const ImportDoubt& doubt);
/// What people read about it, and whether a problem of the report is one of these.
RosterProblem told_doubt(const ImportDoubt& doubt);
bool is_of_doubt(const RosterProblem& problem);

struct ImportReport {
  int rows = 0, added = 0, updated = 0, unchanged = 0, skipped = 0;
  std::vector<RosterProblem> problems;
  std::vector<ImportDoubt> doubts = {};
};

struct ImportWish {
  bool dry_run = false;
  std::string by = "system";
  std::set<int> same_rows = {};  ///< to which somebody said yes: they are the one they may be, and take the row's name
};

/// Compares the table with the roster and, unless it is a dry run, writes what is new or changed in one transaction.
/// A number that already belongs to another name is noted and the person gets the next free one that stands nowhere in
/// the file; who has a number keeps it. A person merged into another changes nothing.
Result<ImportReport> import_roster(OpenStation& station, const Uuid& project, const RosterTable& table,
                                   const ImportWish& wish = {});

}  // namespace sala
