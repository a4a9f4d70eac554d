// What is read and not tapped: chips, bars, the tick, discs and the countdown.
#include <cmath>

#include "ui/widgets.h"

namespace sala {

namespace {

constexpr float chip_padding = 24;
constexpr float chip_gap = 12;
constexpr float chip_icon = 30;

struct ChipLook {
  float height = Spacing::chip_height;
  Color ground;
  Color ink;
};

void draw_chip(Ui& ui, Rect rect, std::string_view words, std::optional<Icon> icon, const ChipLook& look) {
  fill_rect(ui.canvas, rect, look.ground, look.height / 2);
  float x = rect.x + chip_padding;
  if (icon) {
    draw_icon(ui.canvas, *icon, {x, rect.center().y - chip_icon / 2, chip_icon, chip_icon}, look.ink);
    x += chip_icon + chip_gap;
  }
  draw_text(ui.canvas, {x, rect.y, rect.right() - chip_padding - x + 1, rect.height}, words,
            {.type = Type::caption_bold, .color = look.ink, .vertical = Vertical::middle, .max_lines = 1});
}

}  // namespace

float chip_width(Ui& ui, std::string_view words, std::optional<Icon> icon) {
  return measure_text(ui.canvas, words, Type::caption_bold).width + 2 * chip_padding +
         (icon ? chip_icon + chip_gap : 0);
}

Rect chip(Ui& ui, Point left_middle, std::string_view words, Tone tone, std::optional<Icon> icon) {
  const float height = Spacing::chip_height * std::max(1.0F, ui.theme().text_scale);
  const Rect rect{left_middle.x, left_middle.y - height / 2, chip_width(ui, words, icon), height};
  draw_chip(ui, rect, words, icon, {height, ui.color()[tone].tint, ui.color()[tone].ink});
  return rect;
}

Rect chip_right(Ui& ui, Point right_middle, std::string_view words, Tone tone, std::optional<Icon> icon) {
  return chip(ui, {right_middle.x - chip_width(ui, words, icon), right_middle.y}, words, tone, icon);
}

Rect overlay_chip(Ui& ui, Point center, std::string_view words, std::optional<Icon> icon) {
  const float width = chip_width(ui, words, icon);
  const Rect rect{center.x - width / 2, center.y - 30, width, 60};
  draw_chip(ui, rect, words, icon, {60, ui.color().overlay, ui.color().on_overlay});
  return rect;
}

void progress_bar(Ui& ui, Rect rect, float share, Tone tone) {
  const float radius = rect.height / 2;
  const float done = std::clamp(share, 0.0F, 1.0F) * rect.width;
  fill_rect(ui.canvas, rect, ui.color().track, radius);
  if (done > 0)
    fill_rect(ui.canvas, {rect.x, rect.y, std::max(done, rect.height), rect.height}, ui.color()[tone].shape, radius);
}

void success_tick(Ui& ui, std::string_view id, Rect rect) {
  const float unit = rect.width / 260;
  const ToneColors& success = ui.color()[Tone::success];
  fill_circle(ui.canvas, rect.center(), 126 * unit, success.shape);
  const auto placed = [&](float x, float y) { return Point{rect.x + x * unit, rect.y + y * unit}; };
  const std::array<Point, 3> whole{placed(74, 134), placed(114, 174), placed(190, 90)};
  const float first = std::hypot(40.0F, 40.0F);
  const float second = std::hypot(76.0F, 84.0F);
  const float drawn = ui.motion.appearing(id, 0.3) * (first + second);
  if (drawn <= 0) return;
  const auto between = [](Point a, Point b, float share) {
    return Point{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
  };
  const std::array<Point, 3> points{whole[0], between(whole[0], whole[1], std::min(1.0F, drawn / first)),
                                    between(whole[1], whole[2], std::clamp((drawn - first) / second, 0.0F, 1.0F))};
  draw_polyline(ui.canvas, std::span(points).first(drawn > first ? 3 : 2), success.on_shape, 20 * unit);
}

void result_disc(Ui& ui, Rect rect, Icon icon, Tone tone) {
  fill_circle(ui.canvas, rect.center(), rect.width / 2, ui.color()[tone].shape);
  const float size = std::round(rect.width * 130 / 220);
  draw_icon(ui.canvas, icon, centered(rect, {size, size}), ui.color()[tone].on_shape, thin_stroke);
}

void icon_disc(Ui& ui, Rect rect, Icon icon, Tone tone) {
  fill_circle(ui.canvas, rect.center(), rect.width / 2, ui.color()[tone].tint);
  const float size = std::round(rect.width * 40 / 72);
  draw_icon(ui.canvas, icon, centered(rect, {size, size}), ui.color()[tone].ink);
}

void countdown_ring(Ui& ui, Rect rect, float share_left, Tone tone) {
  const float unit = rect.width / 56;
  const ToneColors& colors = ui.color()[tone];
  draw_arc(ui.canvas, rect.center(), 24 * unit, 5 * unit, mix(colors.tint, colors.shape, 0.07F), 0, 1);
  draw_arc(ui.canvas, rect.center(), 24 * unit, 5 * unit, colors.shape, 0, share_left);
}

}  // namespace sala
