// The key that a passphrase makes, by Argon2id, and how hard each guess at it is. What counts as a passphrase:
// passphrase.h. What is sealed with the key: organisation_key.h, sealed.h.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/result.h"
#include "security/secret_bytes.h"

namespace sala {

/// Stored with what is sealed, so that it can rise later.
struct SealCost {
  std::uint64_t operations;
  std::size_t memory_bytes;
};

/// libsodium's MODERATE: 256 MB and about a second on a kiosk.
SealCost moderate_cost();
/// Whether a file may ask so much of this machine: an altered one asks for anything.
bool is_bearable(const SealCost& cost);

/// 32 bytes. `salt`: crypto_pwhash_SALTBYTES of them. Error: error_passphrase_memory.
Result<SecretBytes> key_of_passphrase(std::string_view passphrase, std::span<const std::uint8_t> salt,
                                      const SealCost& cost);

}  // namespace sala
