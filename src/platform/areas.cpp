#include "platform/areas.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sala {

PixelArea common_part(const PixelArea& a, const PixelArea& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

PixelArea around(const PixelArea& a, const PixelArea& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

PixelArea screen_area(const ImDrawData& data) {
  return {0, 0, static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y)};
}

PixelArea clip_area(const ImVec4& clip, const ImDrawData& data) {
  const auto within = [](float value, float limit) { return static_cast<int>(std::clamp(value, 0.0F, limit)); };
  return {
      within(clip.x - data.DisplayPos.x, data.DisplaySize.x), within(clip.y - data.DisplayPos.y, data.DisplaySize.y),
      within(clip.z - data.DisplayPos.x, data.DisplaySize.x), within(clip.w - data.DisplayPos.y, data.DisplaySize.y)};
}

Bounds bounds_of(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, ImVec2 origin) {
  return {std::min({a.pos.x, b.pos.x, c.pos.x}) - origin.x, std::min({a.pos.y, b.pos.y, c.pos.y}) - origin.y,
          std::max({a.pos.x, b.pos.x, c.pos.x}) - origin.x, std::max({a.pos.y, b.pos.y, c.pos.y}) - origin.y};
}

PixelArea touched(const Bounds& bounds, const PixelArea& clip) {
  const bool outside =
      !(bounds.left < static_cast<float>(clip.right)) || !(bounds.right > static_cast<float>(clip.left)) ||
      !(bounds.top < static_cast<float>(clip.bottom)) || !(bounds.bottom > static_cast<float>(clip.top));
  if (outside) return {};
  const auto within = [](float value, int low, int high) {
    return static_cast<int>(std::clamp(value, static_cast<float>(low), static_cast<float>(high)));
  };
  return {within(std::floor(bounds.left), clip.left, clip.right), within(std::floor(bounds.top), clip.top, clip.bottom),
          within(std::ceil(bounds.right), clip.left, clip.right),
          within(std::ceil(bounds.bottom), clip.top, clip.bottom)};
}

namespace {

struct Pair {
  std::size_t first = 0;
  std::size_t second = 0;
  long waste = std::numeric_limits<long>::max();  // px that would be drawn in vain; below 0 where the two overlap
};

Pair cheapest_pair(std::span<const PixelArea> areas) {
  Pair best;
  for (std::size_t i = 0; i < areas.size(); ++i)
    for (std::size_t j = i + 1; j < areas.size(); ++j) {
      const long waste = pixels_in(around(areas[i], areas[j])) - pixels_in(areas[i]) - pixels_in(areas[j]);
      const bool overlap = !is_empty(common_part(areas[i], areas[j]));
      const Pair pair{i, j, overlap ? std::min(waste, -1L) : waste};
      if (pair.waste < best.waste) best = pair;
    }
  return best;
}

}  // namespace

std::vector<PixelArea> joined(std::vector<PixelArea> areas, std::size_t most) {
  std::erase_if(areas, is_empty);
  constexpr std::size_t too_many_to_try = 64;  // every pair is tried: then one area around all is as good
  if (areas.size() > too_many_to_try) {
    PixelArea all = areas.front();
    for (const PixelArea& area : areas) all = around(all, area);
    return {all};
  }
  while (areas.size() > 1) {
    const Pair pair = cheapest_pair(areas);
    if (pair.waste > 0 && areas.size() <= most) break;
    areas[pair.first] = around(areas[pair.first], areas[pair.second]);
    areas.erase(areas.begin() + static_cast<std::ptrdiff_t>(pair.second));
  }
  return areas;
}

}  // namespace sala
