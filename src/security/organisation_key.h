// The organisation's key, with which stations are endorsed: in `keys/organisation.key` of the station that made the
// first project. As it stands until a passphrase is set; from then on sealed by it (Argon2id, then XSalsa20-Poly1305).
#pragma once
#include <filesystem>
#include <string_view>

#include "core/result.h"
#include "security/keys.h"
#include "security/passphrase_key.h"
#include "security/signing_key_file.h"

namespace sala {

using OrganisationKeyState = SigningKeyState;

/// Errors here and below: error_key_exposed, error_key_unreadable, error_key_damaged, error_key_newer.
Result<OrganisationKeyState> organisation_key_state(const std::filesystem::path& data_folder);

/// Keeps a new organisation's key, plain. Errors: error_key_exists, error_key_unwritable.
Result<void> create_organisation_key(const std::filesystem::path& data_folder, const SecretKey& key);

/// Opens the key; the passphrase is not looked at while it is plain.
/// Errors also: error_key_missing, error_passphrase_needed (sealed, none given), error_passphrase_wrong,
/// error_passphrase_memory.
Result<SecretKey> open_organisation_key(const std::filesystem::path& data_folder, std::string_view passphrase = {});

/// Seals the key, or seals it anew: `current` opens it as it is now. Errors also: error_passphrase_short,
/// error_key_unwritable.
Result<void> set_organisation_passphrase(const std::filesystem::path& data_folder, std::string_view current,
                                         std::string_view passphrase, SealCost cost = moderate_cost());

}  // namespace sala
