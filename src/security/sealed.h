// Bytes sealed for a stick: by a passphrase, for one station, or with the key that an organisation's stations share.
// What is cut, altered or meant for somebody else does not open. Knows nothing of what is inside; src/README.md,
// "Sealed files, exactly" has the form.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "security/keys.h"
#include "security/passphrase_key.h"

namespace sala {

enum class SealKind : std::uint8_t { passphrase = 1, station = 2, shared_key = 3 };

inline constexpr std::size_t shared_key_bytes = 32;

/// Argon2id, its cost and salt in the head. Errors: error_passphrase_short, error_passphrase_memory.
Result<std::string> seal_with_passphrase(std::string_view plain, std::string_view passphrase,
                                         SealCost cost = moderate_cost());
/// A new key sealed to the station's own (Ed25519 as X25519). Error: error_sealed_other, where it is no usable key.
Result<std::string> seal_for_station(std::string_view plain, const PublicKey& station);
std::string seal_with_key(std::string_view plain, const SecretBytes& shared_key);

/// Which of them it is; nothing where the bytes are no sealed file at all.
std::optional<SealKind> seal_of(std::string_view bytes);

/// `name` is for the words. Errors of all three: error_sealed_cut, error_sealed_altered, error_sealed_newer,
/// error_sealed_other (another kind or key).
/// Of the first also: error_seal_passphrase (none given), error_passphrase_wrong, error_passphrase_memory.
Result<std::string> open_with_passphrase(std::string_view bytes, std::string_view passphrase,
                                         const std::filesystem::path& name);
Result<std::string> open_for_station(std::string_view bytes, const SecretKey& station,
                                     const std::filesystem::path& name);
Result<std::string> open_with_key(std::string_view bytes, const SecretBytes& shared_key,
                                  const std::filesystem::path& name);

}  // namespace sala
