// A picture that somebody brings, decoded and encoded anew: upright, of a size for screens, its pixels and nothing else. For the
// confined child (picture_process.h), and in place for Sala's own files.
#pragma once
#include <string>
#include <string_view>

#include "core/result.h"

namespace sala {

inline constexpr int longest_picture_side_px = 1600;

/// A bare PNG (core/png_form.h) of a PNG or JPEG. `name` is only told in errors: error_image_unknown, error_image_too_large,
/// error_image_damaged.
Result<std::string> picture_anew(std::string_view bytes, const std::string& name);

/// Whether the bytes are what picture_anew makes: bare, and no larger. Does not decode.
bool is_made_picture(std::string_view bytes);

}  // namespace sala
