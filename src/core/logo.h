// The organisation's logo as organisation_put carries it, so that it travels with the facts: a small PNG, as `logo` (its
// SHA-256) and `logo_png` (base64). Does not draw: a picture that somebody made becomes one in documents/logo_picture.h.
#pragma once
#include <string>
#include <string_view>

#include "core/canonical.h"

namespace sala {

inline constexpr std::size_t largest_logo_bytes = 64 * 1024;
inline constexpr unsigned largest_logo_side = 512;  ///< pixels

/// A PNG by its signature and head, of at most the bytes and pixels above; who draws it need not fear its size.
bool is_logo(std::string_view png);

/// Nothing is added where there is none.
void put_logo(Json& body, const std::string& png);
/// Empty where there is none, or where it is not what `logo` says.
std::string logo_at(const Json& body);

}  // namespace sala
