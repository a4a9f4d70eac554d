// A PIN opens the staff screens of this machine and nothing else: it seals no key and no file. What of it is kept is an
// Argon2id hash, in this machine's own file (user_file.h), in no fact, backup or bundle. How often one may be tried:
// lockout.h.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace sala {

inline constexpr std::size_t least_pin_digits = 6;
inline constexpr std::size_t most_pin_digits = 12;

/// Whether a PIN is among the first that anybody would try: steady steps (111111, 123456, 864208), a part repeated
/// (121212, 123123), its own mirror (123321), pairs in steps (112233), or a walk over the number pad (147258).
bool is_weak_pin(std::string_view digits);

/// Why a PIN may not be chosen: error_pin_digits or error_pin_weak; nothing when it may.
std::optional<Error> pin_fault(std::string_view pin);

/// Slow by design: libsodium's MODERATE, 256 MB and most of a second. Error: error_pin_memory.
Result<std::string> hash_pin(std::string_view pin);

/// As slow as making the hash. False also for a hash that is none.
bool matches_pin(const std::string& hash, std::string_view pin);

}  // namespace sala
