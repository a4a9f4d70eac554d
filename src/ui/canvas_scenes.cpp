// The grounds of whole screens: the gradient of a result, the roof lines and the camera view of Welcome.
#include <cmath>

#include "ui/canvas_parts.h"

namespace sala {

namespace {

// The roof of a sala as six pairs of curves on a ground of 1920 x 500, laid along the lower edge of the screen.
struct RoofLine {
  float top;       // of the ridge
  Point control1;  // as drawn to the left; mirrored to the right
  Point control2;
  Point end;
};
constexpr std::array<RoofLine, 6> roof_lines = {{
    {60, {880, 170}, {700, 230}, {430, 262}},
    {104, {820, 220}, {580, 282}, {240, 318}},
    {148, {760, 270}, {460, 334}, {50, 374}},
    {192, {700, 320}, {340, 386}, {-140, 430}},
    {236, {640, 370}, {220, 438}, {-330, 486}},
    {280, {580, 420}, {100, 490}, {-520, 542}},
}};

}  // namespace

void draw_gradient(Canvas& canvas, Color top, float end) {
  const PixelRect r = to_pixels(canvas, {0, 0, canvas.size.width, canvas.size.height * end});
  note_ground(canvas, {0, 0, canvas.size.width, canvas.size.height * end}, top);
  const Color paper = canvas.theme.color.paper;
  const ImU32 above = to_packed(canvas, top);
  const ImU32 below = to_packed(canvas, paper);
  canvas.list->AddRectFilledMultiColor({static_cast<float>(r.left), static_cast<float>(r.top)},
                                       {static_cast<float>(r.right), static_cast<float>(r.bottom)}, above, above, below,
                                       below);
}

void draw_backdrop(Canvas& canvas) {
  const Rect area{0, canvas.size.height * 0.54F, canvas.size.width, canvas.size.height * 0.46F};
  const Clip clip(canvas, area);
  const float unit = std::max(area.width / 1920, area.height / 500);
  const Point origin{area.center().x - 960 * unit, area.bottom() - 500 * unit};
  for (const RoofLine& line : roof_lines)
    for (const bool mirrored : {false, true}) {
      const auto placed = [&](Point p) -> Point {
        return {origin.x + (mirrored ? 1920 - p.x : p.x) * unit, origin.y + p.y * unit};
      };
      draw_bezier(canvas, {placed({960, line.top}), placed(line.control1), placed(line.control2), placed(line.end)},
                  canvas.theme.color.backdrop, 3 * unit);
    }
}

void draw_camera(Canvas& canvas, Rect rect, bool live) {
  draw_shadow(canvas, rect, Spacing::camera_radius, Shadow::camera);
  fill_rect(canvas, rect, mix(canvas.theme.color.quiet, rgb(0x8B9A99), 0.4F), Spacing::camera_radius);
  if (!live) draw_icon(canvas, Icon::camera_off, centered(rect, {160, 160}), with_alpha(rgb(0xFFFFFF), 200));
}

}  // namespace sala
