// What the canvas's own files share: areas in whole px and quads of the atlas. Nobody else includes it.
#pragma once
#include <imgui.h>

#include "ui/canvas.h"

namespace sala {

constexpr int width_of(const PixelArea& area) {
  return area.right - area.left;
}
constexpr int height_of(const PixelArea& area) {
  return area.bottom - area.top;
}

/// A part of the atlas, px; left may be right of right: then it is drawn mirrored.
struct AtlasPart {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
};

int to_px(const Canvas& canvas, float dp);  // a length: at least one px when it is not nothing
PixelArea to_pixels(const Canvas& canvas, Rect rect);
Point to_point(const Canvas& canvas, Point dp);
ImU32 to_packed(const Canvas& canvas, Color color);

void add_quad(Canvas& canvas, const PixelArea& to, const AtlasPart& from, ImU32 color);
void add_solid(Canvas& canvas, const PixelArea& to, ImU32 color);
void add_sprite(Canvas& canvas, int x, int y, const Sprite& sprite, ImU32 color);

/// From nothing to the colour, towards one of its sides: where a list goes on beyond its edge.
enum class Towards { top, bottom, right };
void fill_faded(Canvas& canvas, Rect rect, Color color, Towards side);

/// Remembers what words will stand on; `ground_at` finds it again.
void note_ground(Canvas& canvas, Rect rect, Color color);
std::optional<Color> ground_at(const Canvas& canvas, Point at);

}  // namespace sala
