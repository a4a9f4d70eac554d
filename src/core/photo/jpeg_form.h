// What a JPEG says of itself before anything of it is decoded: its sides, and whether it holds a picture and nothing else.
#pragma once
#include <optional>
#include <string_view>

namespace sala {

struct JpegSides {
  unsigned width = 0, height = 0;
};

/// Nothing where the bytes do not begin as a JPEG does.
std::optional<JpegSides> jpeg_sides(std::string_view bytes);

/// Whether it is one whole JPEG of nothing but its pixels: no Exif, words, places, profiles or smaller picture, nothing behind it.
bool is_bare_jpeg(std::string_view bytes);

}  // namespace sala
