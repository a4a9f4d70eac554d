// Who stands on a roster that may be one person, found when stations met or somebody walked in: to be merged or kept apart
// by staff, one tap each.
#pragma once
#include "core/one_roster.h"
#include "station/open_station.h"
#include "storage/roster_queries.h"

namespace sala {

struct RosterDouble {
  Uuid a, b;
  Evidence evidence;
};

/// Of those of `rows` who have not both withdrawn.
Result<std::vector<RosterDouble>> roster_doubles(const Store& store, const Uuid& project,
                                                 const std::vector<RosterRow>& rows);

/// Two entries that stay two people.
struct TwoPeople {
  Uuid a, b;
  std::string reason;
  std::string by = "system";
};
/// Errors: error_no_participant, error_merge_self.
Result<void> keep_apart(OpenStation& station, const Uuid& project, const TwoPeople& two);

}  // namespace sala
