// A number of a workbook as the person who typed it sees it: telephone numbers with their zeros, long numbers in digits,
// dates as dates. Knows number formats, not files.
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// Excel counts days from the end of 1899 with a 29 February 1900 that never was; old Macs from 1904.
enum class DateEpoch { y1900, y1904 };

/// The format behind a built-in number; "General" for those that need none. ECMA-376 18.8.30, Thai ones included.
std::string_view built_in_format(int id);

/// `written` as the file has it, through the format's code: "812345678" by "0##-###-####" → "081-234-5678", "46349" by
/// "d/m/yyyy" → "2026-11-23" (dates always so, times 08:30). Codes about money and fractions leave the number plain.
std::string shown_number(std::string_view written, std::string_view code, DateEpoch epoch);

/// Digits, without exponent where that is possible: "1.103701234567E12" → "1103701234567".
std::string plain_number(std::string_view written);

}  // namespace sala
