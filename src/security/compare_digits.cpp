#include "security/compare_digits.h"

#include <fmt/core.h>
#include <sodium.h>

#include "core/hash.h"
#include "security/random.h"
#include "words/security.h"

namespace sala {

Result<std::string> compare_digits(std::string_view context, std::string_view message, SealCost cost) {
  start_sodium();
  const Hash salt = blake2b(std::string(context) + std::string(message));
  static_assert(sizeof(Hash) >= crypto_pwhash_SALTBYTES);
  std::array<std::uint8_t, crypto_pwhash_BYTES_MIN> stretched{};
  if (crypto_pwhash(stretched.data(), stretched.size(), message.data(), message.size(), salt.data(), cost.operations,
                    cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail(words::error_passphrase_memory, {{"megabytes", std::to_string(cost.memory_bytes >> 20)}});
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number << 8 | stretched[i];
  return fmt::format("{:012}", number % 1'000'000'000'000);
}

std::string in_threes(std::string_view digits) {
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && i % 3 == 0) grouped += ' ';
    grouped += digits[i];
  }
  return grouped;
}

std::string only_digits(std::string_view typed) {
  std::string digits;
  for (const char c : typed)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

}  // namespace sala
