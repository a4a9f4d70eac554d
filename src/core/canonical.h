// Canonical JSON (RFC 8785, made easy): ASCII keys in order, valid UTF-8 without U+0000, integers within ±(2^53−1) only.
// The canonical text of a body is what is hashed, stored and exported again, byte for byte.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/result.h"

namespace sala {

using Json = nlohmann::json;

inline constexpr std::size_t max_body_bytes = 256 * 1024;
inline constexpr int max_body_depth = 16;
inline constexpr std::int64_t largest_integer = (std::int64_t{1} << 53) - 1;

/// The canonical text of a value made in this program; a value outside the rules is a bug and stops it.
std::string canonical(const Json& value);

/// Reads a text that must already be canonical: same bytes back. Says what is wrong otherwise
/// (too long, too deep, not UTF-8, a fraction, a key twice, other spacing or order).
Result<Json> parse_canonical(std::string_view text);

/// Whether the text opens more than `depth` brackets inside one another; asked before anything recursive sees it.
bool nests_deeper_than(std::string_view text, int depth);

}  // namespace sala
