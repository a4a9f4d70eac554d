// The twelve digits by which two people compare what stands on two screens.
#pragma once
#include <string>
#include <string_view>

#include "core/result.h"
#include "security/passphrase_key.h"

namespace sala {

inline constexpr std::size_t compare_digits_count = 12;

/// Of a message, under a context of its own. Made slowly on purpose (Argon2id, most of a second): whoever wanted another
/// message with the same digits would have to make a million million. Error: error_passphrase_memory.
Result<std::string> compare_digits(std::string_view context, std::string_view message, SealCost cost);

/// "123 456 789 012": easier to compare and to read out.
std::string in_threes(std::string_view digits);

/// What somebody typed or read out, without what stands between the digits.
std::string only_digits(std::string_view typed);

}  // namespace sala
