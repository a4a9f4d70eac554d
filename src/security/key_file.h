// A file that holds a key: readable by its owner only, written whole or not at all, and told apart from an altered one.
// Knows the frame around a key, not what is inside (station_key.h, signing_key_file.h, user_file.h). These files stand in
// `keys/` of the data folder, which backups, exports and logs leave out.
#pragma once
#include <filesystem>
#include <optional>

#include "core/result.h"
#include "security/secret_bytes.h"

namespace sala {

enum class KeyKind : std::uint8_t {
  station = 1,
  organisation = 2,
  sealed_organisation = 3,
  bundle = 4,
  users = 5,
  trainer_bundle = 6,
  staff_bundle = 7,
  certificate = 8,
  sealed_certificate = 9
};

/// On disk: "SALA-KEY", version (1), kind (1), payload, BLAKE2b-256 of all before.
struct KeyFile {
  KeyKind kind = KeyKind::station;
  SecretBytes payload;
};

/// Nothing where there is no such file.
/// Errors: error_key_exposed, error_key_unreadable, error_key_damaged, error_key_newer.
Result<std::optional<KeyFile>> read_key_file(const std::filesystem::path& file);

enum class KeyWrite { create, replace };

/// Written beside it, synced, then given its name; `create` never touches a file that is there already.
/// Makes the folder (0700). Errors: error_key_exists, error_key_unwritable.
Result<void> write_key_file(const std::filesystem::path& file, KeyKind kind, std::span<const std::uint8_t> payload,
                            KeyWrite how);

}  // namespace sala
