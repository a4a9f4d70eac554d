#include "ui/canvas.h"

#include <array>
#include <cmath>

#include "ui/canvas_parts.h"

namespace sala {

namespace {

AtlasPart part_of(const Sprite& sprite) {
  return {static_cast<float>(sprite.x), static_cast<float>(sprite.y), static_cast<float>(sprite.x + sprite.width),
          static_cast<float>(sprite.y + sprite.height)};
}

int radius_px(const Canvas& canvas, float radius, const PixelArea& rect) {
  const int wanted = static_cast<int>(std::lround(radius * canvas.scale));
  return std::min({wanted, width_of(rect) / 2, height_of(rect) / 2});
}

enum Corners : unsigned { top_corners = 1, bottom_corners = 2 };

void add_corners(Canvas& canvas, const PixelArea& r, const Sprite& sprite, ImU32 color, unsigned which) {
  const AtlasPart p = part_of(sprite);
  const int size = sprite.width;
  if ((which & top_corners) != 0) {
    add_quad(canvas, {r.left, r.top, r.left + size, r.top + size}, p, color);
    add_quad(canvas, {r.right - size, r.top, r.right, r.top + size}, {p.right, p.top, p.left, p.bottom}, color);
  }
  if ((which & bottom_corners) != 0) {
    add_quad(canvas, {r.left, r.bottom - size, r.left + size, r.bottom}, {p.left, p.bottom, p.right, p.top}, color);
    add_quad(canvas, {r.right - size, r.bottom - size, r.right, r.bottom}, {p.right, p.bottom, p.left, p.top}, color);
  }
}

void fill_rounded(Canvas& canvas, const PixelArea& r, ImU32 color, int radius, unsigned which) {
  const auto sprite = radius > 0 ? canvas.sprites->corner(*canvas.atlas, radius) : std::nullopt;
  canvas.atlas_full = canvas.atlas_full || (radius > 0 && !sprite);
  if (!sprite) return add_solid(canvas, r, color);
  const int top = (which & top_corners) != 0 ? radius : 0;
  const int bottom = (which & bottom_corners) != 0 ? radius : 0;
  add_corners(canvas, r, *sprite, color, which);
  add_solid(canvas, {r.left + radius, r.top, r.right - radius, r.top + top}, color);
  add_solid(canvas, {r.left, r.top + top, r.right, r.bottom - bottom}, color);
  add_solid(canvas, {r.left + radius, r.bottom - bottom, r.right - radius, r.bottom}, color);
}

}  // namespace

int to_px(const Canvas& canvas, float dp) {
  return dp <= 0 ? 0 : std::max(1, static_cast<int>(std::lround(dp * canvas.scale)));
}

PixelArea to_pixels(const Canvas& canvas, Rect rect) {
  const auto edge = [&](float dp) { return static_cast<int>(std::lround(dp * canvas.scale)); };
  return {edge(rect.x), edge(rect.y), edge(rect.right()), edge(rect.bottom())};
}

Point to_point(const Canvas& canvas, Point dp) {
  return {dp.x * canvas.scale, dp.y * canvas.scale};
}

ImU32 to_packed(const Canvas& canvas, Color color) {
  const auto alpha = static_cast<unsigned>(std::lround(static_cast<float>(color.a) * canvas.opacity));
  return IM_COL32(color.r, color.g, color.b, alpha);
}

void add_quad(Canvas& canvas, const PixelArea& to, const AtlasPart& from, ImU32 color) {
  if (width_of(to) <= 0 || height_of(to) <= 0) return;
  const float unit = 1.0F / static_cast<float>(canvas.atlas->size());
  canvas.list->PrimReserve(6, 4);
  canvas.list->PrimRectUV({static_cast<float>(to.left), static_cast<float>(to.top)},
                          {static_cast<float>(to.right), static_cast<float>(to.bottom)},
                          {from.left * unit, from.top * unit}, {from.right * unit, from.bottom * unit}, color);
}

void add_solid(Canvas& canvas, const PixelArea& to, ImU32 color) {
  const Sprite white = canvas.atlas->white();
  const float x = static_cast<float>(white.x) + 0.5F;
  const float y = static_cast<float>(white.y) + 0.5F;
  add_quad(canvas, to, {x, y, x, y}, color);
}

void add_sprite(Canvas& canvas, int x, int y, const Sprite& sprite, ImU32 color) {
  add_quad(canvas, {x, y, x + sprite.width, y + sprite.height}, part_of(sprite), color);
}

// What can be seen through lies on what is below it; on an unknown ground the worst is taken, which is white.
void note_ground(Canvas& canvas, Rect rect, Color color) {
  if (canvas.opacity < 1 || color.a == 0) return;
  const Color below = ground_at(canvas, rect.center()).value_or(rgb(0xFFFFFF));
  const float share = static_cast<float>(color.a) / 255.0F;
  canvas.grounds.push_back({rect, mix(below, with_alpha(color, 255), share)});
}

std::optional<Color> ground_at(const Canvas& canvas, Point at) {
  for (auto ground = canvas.grounds.rbegin(); ground != canvas.grounds.rend(); ++ground)
    if (ground->rect.contains(at)) return ground->color;
  return std::nullopt;
}

void fill_rect(Canvas& canvas, Rect rect, Color color, float radius) {
  const PixelArea r = to_pixels(canvas, rect);
  note_ground(canvas, rect, color);
  fill_rounded(canvas, r, to_packed(canvas, color), radius_px(canvas, radius, r), top_corners | bottom_corners);
}

void fill_faded(Canvas& canvas, Rect rect, Color color, Towards side) {
  const PixelArea area = to_pixels(canvas, rect);
  if (width_of(area) <= 0 || height_of(area) <= 0) return;
  add_solid(canvas, area, to_packed(canvas, with_alpha(color, 0)));
  const std::array<std::pair<int, int>, 3> ends{{{4, 3}, {2, 1}, {3, 2}}};  // of the quad's corners, from the last one
  const auto [first, second] = ends[static_cast<std::size_t>(side)];
  for (const int corner : {first, second}) canvas.list->_VtxWritePtr[-corner].col = to_packed(canvas, color);
}

void fill_top_rounded(Canvas& canvas, Rect rect, Color color, float radius) {
  const PixelArea r = to_pixels(canvas, rect);
  note_ground(canvas, rect, color);
  fill_rounded(canvas, r, to_packed(canvas, color), radius_px(canvas, radius, r), top_corners);
}

void stroke_rect(Canvas& canvas, Rect rect, Color color, float width, float radius) {
  const PixelArea r = to_pixels(canvas, rect);
  const int line = to_px(canvas, width);
  const int curve = std::max(radius_px(canvas, radius, r), radius > 0 ? line : 0);
  const ImU32 packed = to_packed(canvas, color);
  if (curve > 0) {
    const auto sprite = canvas.sprites->corner(*canvas.atlas, curve, line);
    canvas.atlas_full = canvas.atlas_full || !sprite;
    if (!sprite) return;
    add_corners(canvas, r, *sprite, packed, top_corners | bottom_corners);
  }
  const int inner = curve > 0 ? curve : line;
  add_solid(canvas, {r.left + curve, r.top, r.right - curve, r.top + line}, packed);
  add_solid(canvas, {r.left + curve, r.bottom - line, r.right - curve, r.bottom}, packed);
  add_solid(canvas, {r.left, r.top + inner, r.left + line, r.bottom - inner}, packed);
  add_solid(canvas, {r.right - line, r.top + inner, r.right, r.bottom - inner}, packed);
}

void fill_circle(Canvas& canvas, Point center, float radius, Color color) {
  fill_rect(canvas, {center.x - radius, center.y - radius, 2 * radius, 2 * radius}, color, radius);
}

void draw_separator(Canvas& canvas, Rect rect, Color color) {
  PixelArea r = to_pixels(canvas, rect);
  if (rect.width > rect.height)
    r.bottom = r.top + to_px(canvas, rect.height);
  else
    r.right = r.left + to_px(canvas, rect.width);
  add_solid(canvas, r, to_packed(canvas, color));
}

void draw_card(Canvas& canvas, Rect rect) {
  draw_card(canvas, rect, canvas.theme.color.surface);
}

void draw_card(Canvas& canvas, Rect rect, Color color, float radius, Shadow kind) {
  const bool bordered = canvas.theme.variant == Variant::high_contrast;
  if (!bordered) draw_shadow(canvas, rect, radius, kind);
  fill_rect(canvas, rect, color, radius);
  if (bordered) stroke_rect(canvas, rect, canvas.theme.color.control_line, Spacing::line_width, radius);
}

void draw_icon(Canvas& canvas, Icon which, Rect rect, Color color, float stroke) {
  const int size = static_cast<int>(std::lround(rect.width * canvas.scale));
  if (size <= 0) return;
  const auto sprite = canvas.icons->icon(*canvas.atlas, which, size, stroke);
  canvas.atlas_full = canvas.atlas_full || !sprite;
  const PixelArea at = to_pixels(canvas, rect);
  if (sprite) add_sprite(canvas, at.left, at.top, *sprite, to_packed(canvas, color));
}

namespace {

/// A square picture in its own colours.
template <class Find>
void draw_coloured(Canvas& canvas, Rect rect, Find&& find) {
  const int size = static_cast<int>(std::lround(rect.width * canvas.scale));
  if (size <= 0) return;
  const std::optional<Sprite> sprite = find(size);
  canvas.atlas_full = canvas.atlas_full || !sprite;
  const PixelArea at = to_pixels(canvas, rect);
  if (sprite) add_sprite(canvas, at.left, at.top, *sprite, to_packed(canvas, rgb(0xFFFFFF)));
}

}  // namespace

void draw_logo(Canvas& canvas, Rect rect, bool on_dark) {
  draw_coloured(canvas, rect, [&](int size) { return canvas.icons->logo(*canvas.atlas, size, on_dark); });
}

void draw_sala_mark(Canvas& canvas, Rect rect, bool on_dark) {
  draw_coloured(canvas, rect, [&](int size) { return canvas.icons->mark(*canvas.atlas, size, on_dark); });
}

void draw_picture(Canvas& canvas, Rect rect, const ShownPicture& picture) {
  constexpr int largest_made = 2048;  // beyond it pixels are stretched: the atlas must hold it
  const PixelArea area = to_pixels(canvas, rect);
  const int width = width_of(area), height = height_of(area);
  const int larger = std::max({width, height, largest_made});
  const auto made =
      canvas.pictures->picture(*canvas.atlas, picture, width * largest_made / larger, height * largest_made / larger);
  canvas.atlas_full = canvas.atlas_full || canvas.pictures->was_full();
  if (!made) return;
  const auto left = static_cast<float>(made->x), top = static_cast<float>(made->y);
  add_quad(canvas, area, {left, top, left + static_cast<float>(made->width), top + static_cast<float>(made->height)},
           to_packed(canvas, rgb(0xFFFFFF)));
}

Clip::Clip(Canvas& canvas, Rect rect, bool scrolls) : canvas_(canvas), scrolled_before_(canvas.scrolls) {
  canvas_.clips.push_back(intersection(rect, visible_rect(canvas)));
  canvas_.scrolls = canvas_.scrolls || scrolls;
  const PixelArea r = to_pixels(canvas, canvas_.clips.back());
  canvas_.list->PushClipRect({static_cast<float>(r.left), static_cast<float>(r.top)},
                             {static_cast<float>(r.right), static_cast<float>(r.bottom)}, true);
}

Clip::~Clip() {
  canvas_.list->PopClipRect();
  canvas_.clips.pop_back();
  canvas_.scrolls = scrolled_before_;
}

Rect visible_rect(const Canvas& canvas) {
  return canvas.clips.empty() ? Rect{0, 0, canvas.size.width, canvas.size.height} : canvas.clips.back();
}

}  // namespace sala
