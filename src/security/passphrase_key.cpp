#include "security/passphrase_key.h"

#include <sodium.h>

#include <string>

#include "words/security.h"

namespace sala {
namespace {

constexpr std::uint64_t most_operations = 32;
constexpr std::size_t most_memory = std::size_t{1} << 30;
constexpr std::size_t key_bytes = 32;

}  // namespace

SealCost moderate_cost() {
  return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
}

bool is_bearable(const SealCost& cost) {
  return cost.operations >= crypto_pwhash_OPSLIMIT_MIN && cost.operations <= most_operations &&
         cost.memory_bytes >= crypto_pwhash_MEMLIMIT_MIN && cost.memory_bytes <= most_memory;
}

Result<SecretBytes> key_of_passphrase(std::string_view passphrase, std::span<const std::uint8_t> salt,
                                      const SealCost& cost) {
  SecretBytes key(key_bytes);
  if (crypto_pwhash(key.span().data(), key.size(), passphrase.data(), passphrase.size(), salt.data(), cost.operations,
                    cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail(words::error_passphrase_memory, {{"megabytes", std::to_string(cost.memory_bytes >> 20)}});
  return key;
}

}  // namespace sala
