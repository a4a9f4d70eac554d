// What a PNG says of itself before anything of it is decoded: its sides, and whether it holds a picture and nothing else.
#pragma once
#include <optional>
#include <string_view>

namespace sala {

struct PngSides {
  unsigned width = 0, height = 0;
};

/// Nothing where the bytes do not begin as a PNG does.
std::optional<PngSides> png_sides(std::string_view bytes);

/// Whether it is one whole PNG of nothing but its pixels and colours: no words, times, places, profiles, nothing behind it.
bool is_bare_png(std::string_view bytes);

}  // namespace sala
