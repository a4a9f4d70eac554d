// Numbers as people write them, as exact decimals in text: "3.1415", never a double.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sala {

/// "+๑,๒๓๔.50 " → "1234.50", ".5" → "0.5", "2e3" → "2000". Nothing for what is no number, or has more than 30 digits.
std::optional<std::string> decimal_text(std::string_view written);

/// Both as decimal_text writes them.
bool is_smaller_decimal(std::string_view a, std::string_view b);

}  // namespace sala
