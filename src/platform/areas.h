// Rectangles of whole pixels and what the platform asks of them. Pure arithmetic.
#pragma once
#include <imgui.h>

#include <span>
#include <vector>

#include "core/draw_effects.h"

namespace sala {

constexpr bool is_empty(const PixelArea& a) {
  return a.right <= a.left || a.bottom <= a.top;
}
constexpr long pixels_in(const PixelArea& a) {
  return is_empty(a) ? 0 : static_cast<long>(a.right - a.left) * (a.bottom - a.top);
}
/// What both cover; empty when they do not meet.
PixelArea common_part(const PixelArea& a, const PixelArea& b);
/// The smallest area around both.
PixelArea around(const PixelArea& a, const PixelArea& b);

/// The pixels of the screen that a draw command may touch, as the scissor cuts them.
PixelArea clip_area(const ImVec4& clip, const ImDrawData& data);
PixelArea screen_area(const ImDrawData& data);

/// Where something is, in px and parts of them, before it is cut.
struct Bounds {
  float left;
  float top;
  float right;
  float bottom;
};
Bounds bounds_of(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, ImVec2 origin);
/// The pixels within `clip` that the bounds touch.
PixelArea touched(const Bounds& bounds, const PixelArea& clip);

/// At most `most` areas that cover all of these and do not overlap; joins first what wastes least.
std::vector<PixelArea> joined(std::vector<PixelArea> areas, std::size_t most);

}  // namespace sala
