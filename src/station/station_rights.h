// What this kiosk may record at all, by the roles it was endorsed with: what every other station would hold is refused here,
// in words, rather than recorded for nothing. Whether others count what came is storage's to judge.
#pragma once
#include <vector>

#include "station/open_station.h"

namespace sala {

/// A station that nobody has endorsed may record everything: it is on its own. Error: error_station_rights.
Result<void> check_rights(const OpenStation& station, const std::vector<Draft>& drafts);

/// Whether this station may record facts of that kind, before anybody asks for one: what a page offers follows from it.
Result<bool> may_write(const Store& store, std::string_view kind);

}  // namespace sala
