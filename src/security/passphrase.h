// What counts as a passphrase that protects the organisation's key. Sealing with it: organisation_key.h.
#pragma once
#include <string_view>

namespace sala {

inline constexpr std::size_t passphrase_characters = 14;
inline constexpr std::size_t passphrase_words = 4;

/// 14 characters (Thai vowels and tone marks count as one each), or 4 different words of two characters or more.
bool is_strong_enough(std::string_view passphrase);

}  // namespace sala
