// Rectangles in dp and the few ways screens cut them up. Pure arithmetic: draws nothing, knows no theme.
#pragma once
#include <algorithm>

namespace sala {

struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  float width = 0;
  float height = 0;
  bool operator==(const Size&) const = default;
};

/// All in dp, y downwards.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  constexpr float right() const { return x + width; }
  constexpr float bottom() const { return y + height; }
  constexpr Point center() const { return {x + width / 2, y + height / 2}; }
  constexpr bool empty() const { return width <= 0 || height <= 0; }
  constexpr bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool operator==(const Rect&) const = default;
};

constexpr Rect inset(Rect r, float horizontal, float vertical) {
  return {r.x + horizontal, r.y + vertical, r.width - 2 * horizontal, r.height - 2 * vertical};
}
constexpr Rect inset(Rect r, float all) {
  return inset(r, all, all);
}
constexpr Rect moved(Rect r, float dx, float dy) {
  return {r.x + dx, r.y + dy, r.width, r.height};
}

/// Cuts a band off one side of `rest`, and `gap` after it; answers the band.
constexpr Rect take_top(Rect& rest, float height, float gap = 0) {
  const Rect band{rest.x, rest.y, rest.width, height};
  rest.y += height + gap;
  rest.height -= height + gap;
  return band;
}
constexpr Rect take_bottom(Rect& rest, float height, float gap = 0) {
  rest.height -= height + gap;
  return {rest.x, rest.bottom() + gap, rest.width, height};
}
constexpr Rect take_left(Rect& rest, float width, float gap = 0) {
  const Rect band{rest.x, rest.y, width, rest.height};
  rest.x += width + gap;
  rest.width -= width + gap;
  return band;
}
constexpr Rect take_right(Rect& rest, float width, float gap = 0) {
  rest.width -= width + gap;
  return {rest.right() + gap, rest.y, width, rest.height};
}

/// The `index`th of `count` equal columns or rows with `gap` between them.
constexpr Rect column_of(Rect r, int index, int count, float gap) {
  const float width = (r.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  return {r.x + static_cast<float>(index) * (width + gap), r.y, width, r.height};
}
constexpr Rect row_of(Rect r, int index, int count, float gap) {
  const float height = (r.height - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  return {r.x, r.y + static_cast<float>(index) * (height + gap), r.width, height};
}

/// A rectangle of that size in the middle of `r`.
constexpr Rect centered(Rect r, Size size) {
  return {r.x + (r.width - size.width) / 2, r.y + (r.height - size.height) / 2, size.width, size.height};
}

constexpr Rect intersection(Rect a, Rect b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}
constexpr bool overlaps(Rect a, Rect b) {
  return !intersection(a, b).empty();
}

}  // namespace sala
