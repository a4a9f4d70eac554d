// Changing who is on a project's roster: from a file, by hand, withdrawn, two persons made one.
#pragma once
#include <string>
#include <vector>

#include "core/roster.h"
#include "documents/roster_table.h"
#include "station/open_station.h"

namespace sala {

struct ImportReport {
  int rows = 0, added = 0, updated = 0, unchanged = 0, skipped = 0;
  std::vector<RosterProblem> problems;
};

/// Compares the table with the roster and, unless it is a dry run, writes what is new or changed in one transaction.
/// A row is a known person by: same number and same folded name; else same e-mail; else same name and unit.
/// A number that already belongs to another name is noted and the person gets the next free one that stands nowhere in
/// the file; who has a number keeps it. An address beside several names, and a person merged into another, change nothing.
Result<ImportReport> import_roster(OpenStation& station, const Uuid& project, const RosterTable& table, bool dry_run,
                                   const std::string& by = "system");

Draft participant_draft(const OpenStation& station, const Uuid& project, const Participant& person,
                        const std::string& by);

/// Writes a new person (an all-zero id gets one, a blank `no` the next free) or the changed fields of a known one. A
/// number that another has is refused, but may stay where kiosks that could not see each other gave it to two.
Result<Uuid> put_participant(OpenStation& station, const Uuid& project, Participant person, const std::string& by);
/// Two entries of one person: `from` goes, `into` stays.
struct PersonMerge {
  Uuid from, into;
  std::string reason;
  std::string by = "system";
};
/// Errors: error_no_participant, error_merge_self.
Result<void> merge_participants(OpenStation& station, const Uuid& project, const PersonMerge& merge);

}  // namespace sala
