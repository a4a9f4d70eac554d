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

constexpr Color camera_ground = rgb(0x4A5B60);  // while there is no picture; white words can be read on it

EffectColor effect_color(Color color) {
  return {static_cast<float>(color.r) / 255.0F, static_cast<float>(color.g) / 255.0F,
          static_cast<float>(color.b) / 255.0F};
}

void add_effect(Canvas& canvas, DrawEffects::Function function, void* data) {
  canvas.list->AddCallback(function, data);
  canvas.list->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

}  // namespace

void draw_gradient(Canvas& canvas, Color top, float end) {
  const Rect rect{0, 0, canvas.size.width, canvas.size.height * end};
  const PixelArea r = to_pixels(canvas, rect);
  const Color paper = canvas.theme.color.paper;
  note_ground(canvas, rect, top);
  if (canvas.effects != nullptr && canvas.effects->gradient != nullptr) {
    canvas.gradients.push_back({r, effect_color(top), effect_color(paper), canvas.effects->owner});
    return add_effect(canvas, canvas.effects->gradient, &canvas.gradients.back());
  }
  const ImU32 above = to_packed(canvas, top);
  const ImU32 below = to_packed(canvas, paper);
  canvas.list->AddRectFilledMultiColor({static_cast<float>(r.left), static_cast<float>(r.top)},
                                       {static_cast<float>(r.right), static_cast<float>(r.bottom)}, above, above, below,
                                       below);
}

bool backdrop_lives(const Canvas& canvas) {
  return canvas.effects != nullptr && canvas.effects->living && canvas.effects->backdrop != nullptr;
}

void draw_backdrop(Canvas& canvas, double at_s) {
  const Rect area{0, canvas.size.height * 0.54F, canvas.size.width, canvas.size.height * 0.46F};
  const Clip clip(canvas, area);
  if (backdrop_lives(canvas)) {
    const Palette& colors = canvas.theme.color;
    const Color light = mix(colors.paper, colors[Tone::accent].tint, 0.8F);
    canvas.backdrops.push_back(
        {to_pixels(canvas, area), effect_color(colors.paper), effect_color(light), at_s, canvas.effects->owner});
    add_effect(canvas, canvas.effects->backdrop, &canvas.backdrops.back());
  }
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
  if (live && canvas.effects != nullptr && canvas.effects->camera != nullptr) {
    const int radius = static_cast<int>(std::lround(Spacing::camera_radius * canvas.scale));
    canvas.cameras.push_back({to_pixels(canvas, rect), radius, canvas.effects->owner});
    canvas.grounds.push_back({rect, std::nullopt});
    return add_effect(canvas, canvas.effects->camera, &canvas.cameras.back());
  }
  fill_rect(canvas, rect, camera_ground, Spacing::camera_radius);
  if (!live)
    draw_icon(canvas, Icon::camera_off, centered(rect, {160, 160}), with_alpha(rgb(0xFFFFFF), 200), thin_stroke);
}

}  // namespace sala
