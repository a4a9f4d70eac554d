// Looks at a person's TOML before toml++ reads it: version 3.3 has no answer for some characters (U+FB26 to U+FEFE) where
// TOML allows no character beyond ASCII, and then does anything.
#pragma once
#include <optional>
#include <string_view>

namespace sala {

/// The first line, from 1, with something beyond ASCII outside quotation marks and comments, or right after a line's end
/// that a backslash joins with the next. TOML allows none of it, but for the joined line.
std::optional<int> line_beyond_ascii(std::string_view toml);

}  // namespace sala
