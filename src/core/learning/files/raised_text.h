// Small figures above and below the line, for texts that have no marks: 10<sup>6</sup> must not become 106.
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// "6" → "⁶", "n" → "^n", "2n" → "^(2n)"; ordinals ("th") stay as they are.
std::string raised_text(std::string_view text);

/// "2" → "₂"; what has no small form stays as it is.
std::string lowered_text(std::string_view text);

}  // namespace sala
