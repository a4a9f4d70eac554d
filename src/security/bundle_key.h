// The key that the stations of one organisation share to seal what they exchange on sticks, in `keys/bundle.key`. Kept
// like the station's own: owner only, in no backup, export or log. It hides facts from whoever finds a stick; who may
// say what is told by signatures, not by this key.
#pragma once
#include <filesystem>
#include <optional>

#include "core/result.h"
#include "security/secret_bytes.h"

namespace sala {

SecretBytes new_bundle_key();

/// Nothing where this station has none. Errors: error_key_exposed, error_key_unreadable, error_key_damaged,
/// error_key_newer.
Result<std::optional<SecretBytes>> load_bundle_key(const std::filesystem::path& data_folder);

/// In place of the one before. Errors: error_key_unwritable.
Result<void> save_bundle_key(const std::filesystem::path& data_folder, const SecretBytes& key);

}  // namespace sala
