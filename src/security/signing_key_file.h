// An Ed25519 key in a file of its own: as it stands, or sealed by a passphrase (Argon2id, then XSalsa20-Poly1305). What the
// organisation's key and the certificates' key have in common (organisation_key.h, certificate_key.h).
#pragma once
#include <filesystem>
#include <string_view>

#include "core/result.h"
#include "security/key_file.h"
#include "security/keys.h"
#include "security/passphrase_key.h"

namespace sala {

enum class SigningKeyState { none, plain, sealed };

struct SigningKeyFile {
  std::filesystem::path file;
  KeyKind plain, sealed;
  TextId missing, passphrase_needed;  ///< what is said of it
};

/// Errors here and below: error_key_exposed, error_key_unreadable, error_key_damaged, error_key_newer.
Result<SigningKeyState> signing_key_state(const SigningKeyFile& where);
/// A new key; without a passphrase it stands there plain. Errors: error_key_exists, error_key_unwritable,
/// error_passphrase_short.
Result<void> create_signing_key(const SigningKeyFile& where, const SecretKey& key, std::string_view passphrase,
                                SealCost cost);
/// The passphrase is not looked at while it is plain. Errors also: `missing`, `passphrase_needed`, error_passphrase_wrong,
/// error_passphrase_memory.
Result<SecretKey> open_signing_key(const SigningKeyFile& where, std::string_view passphrase);
/// Its file is gone afterwards. Error: error_key_unwritable.
Result<void> remove_signing_key(const SigningKeyFile& where);
/// Seals it, or seals it anew.
Result<void> seal_signing_key(const SigningKeyFile& where, std::string_view current, std::string_view passphrase,
                              SealCost cost);

}  // namespace sala
