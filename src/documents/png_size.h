// How a PNG's sides stand to one another, without drawing it.
#pragma once
#include <cstdint>
#include <string_view>

namespace sala {

/// Width over height; 1 for what is no PNG.
inline double png_proportion(std::string_view png) {
  constexpr std::size_t width_at = 16, header = 24;
  if (png.size() < header || png.substr(1, 3) != "PNG") return 1;
  const auto side = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(png[i]);
    return static_cast<double>(value);
  };
  const double high = side(width_at + 4);
  return high > 0 ? side(width_at) / high : 1;
}

}  // namespace sala
