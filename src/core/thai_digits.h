// Thai digits, which Thai papers are written with; western_digits (thai_text.h) is the way back.
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// 0–9 as ๐–๙; everything else as it stands.
std::string thai_digits(std::string_view text);

/// The same but where Latin letters stand in a word: "รุ่นที่ ๓", "HR-2570-08".
std::string office_digits(std::string_view text);

}  // namespace sala
