// What the record's pages say: pure words of how things stand.
#pragma once
#include "core/station.h"
#include "core/texts.h"
#include "station/record/record_sync.h"
#include "storage/record/sync_queries.h"
#include "ui/screens/staff/record/record_status_page.h"
#include "ui/screens/staff/staff_screen.h"

namespace sala {

/// What is known when the page is made.
struct RecordTold {
  std::string record;  ///< its address as it is shown; empty: there is none
  SyncState state;
  std::vector<StationHeld> held;
  std::map<Uuid, std::string> marks;  ///< the last fact's hash of each station
  std::vector<Station> stations;
  Uuid own{};
  std::int64_t facts = 0;
  std::size_t conflicts = 0;
  int offset_min = 0;
};

RecordStatusPage record_page_of(const RecordTold& told, const Texts& texts);
ConflictsPage conflicts_page_of(const std::vector<RecordConflict>& conflicts, const std::vector<Station>& stations,
                                int offset_min, const Texts& texts);

/// For the foot of the rail; nothing where there is no record.
std::optional<RailState> rail_state_of(const RecordTold& told, const Texts& texts);

}  // namespace sala
