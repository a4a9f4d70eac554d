// The keys that stations of one organisation share to seal what they exchange on sticks, one for each bundle
// (core/bundle.h), in `keys/`. Kept like the station's own: owner only, in no backup, export or log. They hide facts from
// whoever finds a stick and prove nothing: who may say what is told by signatures, not by these keys.
#pragma once
#include <filesystem>
#include <map>
#include <optional>

#include "core/bundle.h"
#include "core/file_hash.h"
#include "core/result.h"
#include "security/secret_bytes.h"

namespace sala {

using BundleKeys = std::map<Family, SecretBytes>;

SecretBytes new_bundle_key();

/// What a kept file is called on a stick: BLAKE2b-256 of its hash's 32 bytes, keyed with the bundle's key, as 64 hexadecimal
/// digits. Who has no key cannot tell from it whether a file he knows is there.
std::string sealed_file_name(const SecretBytes& bundle_key, const FileHash& hash);

/// Those that this station holds. Errors: error_key_exposed, error_key_unreadable, error_key_damaged, error_key_newer.
Result<BundleKeys> load_bundle_keys(const std::filesystem::path& data_folder);

/// Keeps keys of bundles that this station has none for; those that it has stay. Errors also: error_key_unwritable.
Result<void> add_bundle_keys(const std::filesystem::path& data_folder, const BundleKeys& keys);
/// In place of those before. Error: error_key_unwritable.
Result<void> replace_bundle_keys(const std::filesystem::path& data_folder, const BundleKeys& keys);

/// Where the organisation's key is: those that stations with these roles need, made where there are none yet.
Result<BundleKeys> make_bundle_keys(const std::filesystem::path& data_folder, const Roles& roles);

}  // namespace sala
