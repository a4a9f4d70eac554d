// The shadow of a card: nine parts of one small picture, with the middle that the card covers left out.
#include <cmath>

#include "ui/canvas_parts.h"

namespace sala {

namespace {

/// One axis of the shadow: where it is cut, px, and which part of the picture lies between two cuts.
struct Axis {
  int begin = 0;  // of the blurred picture on screen
  int end = 0;
  int side = 0;  // of the picture in the atlas
  std::array<int, 8> cuts{};

  Axis(int outer_begin, int outer_end, int picture_side, int hole_begin, int hole_end, int corner)
      : begin(outer_begin), end(outer_end), side(picture_side) {
    const int middle = (begin + end) / 2;
    cuts = {begin,
            std::min(begin + side, middle),
            std::max(end - side, middle),
            end,
            hole_begin,
            hole_begin + corner,
            hole_end - corner,
            hole_end};
    for (int& cut : cuts) cut = std::clamp(cut, begin, end);
    std::sort(cuts.begin(), cuts.end());
  }

  std::pair<float, float> picture(int from, int to) const {
    const int middle = (begin + end) / 2;
    if (to <= std::min(begin + side, middle)) return {static_cast<float>(from - begin), static_cast<float>(to - begin)};
    if (from >= std::max(end - side, middle)) return {static_cast<float>(end - from), static_cast<float>(end - to)};
    return {static_cast<float>(side) - 0.5F, static_cast<float>(side) - 0.5F};
  }
};

// Inside the card, but not in one of the corner squares, through which the shadow is seen.
bool is_covered(const PixelArea& cell, const PixelArea& card, int corner) {
  if (cell.left < card.left || cell.right > card.right || cell.top < card.top || cell.bottom > card.bottom)
    return false;
  const bool in_side = cell.right <= card.left + corner || cell.left >= card.right - corner;
  const bool in_end = cell.bottom <= card.top + corner || cell.top >= card.bottom - corner;
  return !(in_side && in_end);
}

}  // namespace

void draw_shadow(Canvas& canvas, Rect rect, float radius, Shadow kind) {
  const ShadowSpec spec = shadow_spec(kind);
  if (spec.opacity <= 0) return;
  const PixelArea card = to_pixels(canvas, rect);
  const int corner =
      std::min({static_cast<int>(std::lround(radius * canvas.scale)), width_of(card) / 2, height_of(card) / 2});
  const auto made = canvas.sprites->shadow(*canvas.atlas, corner, spec.blur * canvas.scale / 2);
  canvas.atlas_full = canvas.atlas_full || !made;
  if (!made) return;
  const int down = static_cast<int>(std::lround(spec.offset * canvas.scale));
  const int reach = made->reach;
  const int side = made->sprite.width;
  const Axis across(card.left - reach, card.right + reach, side, card.left, card.right, corner);
  const Axis along(card.top + down - reach, card.bottom + down + reach, side, card.top, card.bottom, corner);
  const auto alpha = static_cast<std::uint8_t>(std::lround(spec.opacity * 255.0F));
  const ImU32 color = to_packed(canvas, with_alpha(canvas.theme.color.shadow, alpha));
  const auto x = static_cast<float>(made->sprite.x);
  const auto y = static_cast<float>(made->sprite.y);
  for (std::size_t j = 0; j + 1 < along.cuts.size(); ++j)
    for (std::size_t i = 0; i + 1 < across.cuts.size(); ++i) {
      const PixelArea cell{across.cuts[i], along.cuts[j], across.cuts[i + 1], along.cuts[j + 1]};
      if (width_of(cell) <= 0 || height_of(cell) <= 0 || is_covered(cell, card, corner)) continue;
      const auto [left, right] = across.picture(cell.left, cell.right);
      const auto [top, bottom] = along.picture(cell.top, cell.bottom);
      add_quad(canvas, cell, {x + left, y + top, x + right, y + bottom}, color);
    }
}

}  // namespace sala
