// The key this installed Sala signs with, in `keys/station.key` of its data folder, together with whose it is: a store
// of another station, or one that came from another machine, must not go on with it.
#pragma once
#include <filesystem>
#include <optional>

#include "core/result.h"
#include "core/uuid.h"
#include "security/keys.h"
#include "security/machine.h"

namespace sala {

struct StationKey {
  Uuid station;
  std::optional<Hash> machine = {};  ///< where it was made, as far as that could be told
  SecretKey key;
};

/// Nothing where there is none yet. Errors: error_key_exposed, error_key_unreadable, error_key_damaged,
/// error_key_newer.
Result<std::optional<StationKey>> load_station_key(const std::filesystem::path& data_folder);

/// Keeps a new station's key in place of the one before. Errors: error_key_unwritable.
Result<void> save_station_key(const std::filesystem::path& data_folder, const StationKey& key);

/// Whether the key was made for this station on this machine; a machine that cannot be told counts as the same.
bool belongs_to(const StationKey& key, const Uuid& station, const std::optional<Hash>& machine);

}  // namespace sala
