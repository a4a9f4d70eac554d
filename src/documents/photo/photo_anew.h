// A photo decoded and encoded anew as a JPEG: upright, of a size for paper and screens, its pixels and nothing else, so that no
// camera, place or smaller picture is left in it. For the confined child (picture_process.h), and in place for Sala's own.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/result.h"

namespace sala {

inline constexpr int longest_photo_side_px = 2560;

/// A bare JPEG (core/photo/jpeg_form.h) of a PNG or JPEG. `name` is only told in errors: error_image_unknown, error_image_too_large,
/// error_image_damaged.
Result<std::string> photo_anew(std::string_view bytes, const std::string& name);

/// The same of what a camera sees: three bytes a pixel, red first, without gaps.
Result<std::string> photo_of_pixels(std::span<const std::uint8_t> rgb, int width_px, int height_px);

/// Whether the bytes are what photo_anew makes: bare, and no larger. Does not decode.
bool is_made_photo(std::string_view bytes);

/// A PNG of it for a screen, no side longer than that; empty where it cannot be read. For a thread that nobody waits for.
std::string photo_for_screen(std::string_view jpeg, int longest_px);

}  // namespace sala
