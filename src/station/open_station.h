// This installed Sala, opened: its folder locked for writing, its store, its key. A key and a station_put come into being
// with the first own fact, never by opening or reading.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/clock.h"
#include "core/project.h"
#include "core/result.h"
#include "core/texts.h"
#include "security/keys.h"
#include "station/system_clock.h"
#include "storage/store.h"

namespace sala {

struct OpenStation {
  std::filesystem::path folder;
  const Clock* clock = nullptr;    ///< outlives the station
  std::optional<FolderLock> lock;  ///< held while writing
  std::unique_ptr<Store> store;
  std::shared_ptr<const SecretKey> key;  ///< nothing until the first own fact
};

inline constexpr int lock_wait_ms = 5000;

/// Opens the store of a folder; for writing under the lock. Errors: those of Store::open, error_store_locked.
Result<OpenStation> open_station(const std::filesystem::path& folder, OpenMode mode, const Clock& clock);

/// From then on the clock shows the hours of the organisation's time zone.
Result<OpenStation> in_own_zone(Result<OpenStation> opened, SystemClock& clock);

/// The name it was given, else "desk" and a number of its own, so that two which nobody has named are told apart: in
/// these words, or in Thai, as the facts have it.
Result<std::string> station_name(const Store& store, const Texts& words);
Result<std::string> station_name(const Store& store);

/// Gives this station a name; a station that others know already says so in a fact.
Result<void> name_station(OpenStation& station, const std::string& name, const std::string& by);

/// The same with the name it was given already, for stations that know it by another: it joined meanwhile.
Result<void> tell_given_name(OpenStation& station);

/// Reads anew what this station is: after it opened, and after the organisation's word about it came.
Result<void> take_up_own_station(OpenStation& station);

/// Makes this station's id and key if it has none yet; a store copied from another machine becomes a new station.
Result<void> ensure_own_station(OpenStation& station);

/// Makes the organisation's key and its organisation_put where the store has none yet.
Result<void> ensure_organisation(OpenStation& station);

/// Store::record by this station, which is made first if need be. Errors also: those of check_rights (station_rights.h).
Result<std::vector<Fact>> record(OpenStation& station, const std::vector<Draft>& drafts);

/// Whether the clock shows a time before what was recorded last. Facts of one moment are ordered by milliseconds added to
/// it, so a minute is allowed for.
bool clock_is_behind(Moment now, std::optional<std::int64_t> newest_at_ms);

/// Whether it is settled whose this store is.
Result<bool> believes_an_organisation(const Store& store);
/// Settles it, before a fact of theirs came: somebody said so, or compared their digits.
Result<void> believe_organisation(OpenStation& station, const PublicKey& organisation);

/// The project chosen on this machine, or the only one there is.
Result<std::optional<Project>> project_in_use(const Store& store);

}  // namespace sala
