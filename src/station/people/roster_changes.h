// Changing who is on a project's roster by hand: added, changed, withdrawn, two persons made one. Lists are
// roster_import.h's.
#pragma once
#include <string>
#include <vector>

#include "core/roster.h"
#include "station/open_station.h"

namespace sala {

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
