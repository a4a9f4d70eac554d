// Putting typed and imported text in order, so that what looks the same is the same. NFC does not do this for Thai.
// Knows no fonts: how text is drawn is ui/text.h.
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// Text as it is stored and shown: valid UTF-8, control and zero-width characters out, spaces single and trimmed,
/// ํ+า (the tone before or after) to ำ, เเ to แ, marks of one consonant in order and each once.
std::string clean(std::string_view text);

/// For comparing and searching: clean, Thai digits as 0–9, Latin in lower case.
std::string fold(std::string_view text);

/// Thai digits as 0–9, everything else as it stands.
std::string western_digits(std::string_view text);

/// Keys that compare, byte by byte, as Thai dictionaries sort: by consonants first, though เ แ โ ใ ไ are written before them.
std::string thai_sort_key(std::string_view text);

bool has_thai(std::string_view text);

}  // namespace sala
