#include <cmath>

#include "ui/widgets.h"

namespace sala {

namespace {

constexpr float side_padding = 44;
constexpr float icon_gap = 18;
constexpr float pill_padding = 30;  // with the border
constexpr float buttons_pill_gap = 12;

struct ButtonColors {
  Color ground;
  Color line;
  Color ink;
};

ButtonColors buttons_colors_of(const Palette& color, ButtonKind kind, bool enabled) {
  if (!enabled) return {color.disabled, color.disabled, color.quiet};
  switch (kind) {
    case ButtonKind::primary:
      return {color[Tone::primary].shape, color[Tone::primary].shape, color[Tone::primary].on_shape};
    case ButtonKind::chosen:
      return {color[Tone::primary].tint, color[Tone::primary].shape, color[Tone::primary].ink};
    case ButtonKind::danger:
      return {color[Tone::danger].shape, color[Tone::danger].shape, color[Tone::danger].on_shape};
    case ButtonKind::quiet:
      return {with_alpha(color.paper, 0), with_alpha(color.paper, 0), color.quiet};
    case ButtonKind::plain:
      break;
  }
  return {color.surface, color.control_line, color.ink};
}

bool is_filled(ButtonKind kind) {
  return kind == ButtonKind::primary || kind == ButtonKind::danger;
}

// Pressed, a filled button gets deeper and a light one takes the primary's tint.
ButtonColors moved_colors(const Palette& color, ButtonKind kind, ButtonColors now, float pressed, bool hovered) {
  const float amount = std::max(pressed, hovered ? 0.35F : 0.0F);
  if (amount <= 0) return now;
  const bool filled = is_filled(kind);
  const Color deep = kind == ButtonKind::primary ? color.primary_deep : mix(now.ground, rgb(0x000000), 0.25F);
  now.ground = mix(now.ground, filled ? deep : color[Tone::primary].tint, amount);
  if (filled) now.line = now.ground;
  if (kind == ButtonKind::plain) now.line = mix(now.line, color[Tone::primary].shape, amount);
  return now;
}

void draw_ground(Canvas& canvas, Rect rect, const ButtonColors& colors, float radius) {
  if (colors.ground.a > 0) fill_rect(canvas, rect, colors.ground, radius);
  if (colors.line != colors.ground) stroke_rect(canvas, rect, colors.line, Spacing::line_width, radius);
}

bool has_picture(const ButtonSpec& spec) {
  return spec.icon || spec.dot;
}

/// On a dot the icon is white and small.
void draw_picture(Canvas& canvas, const ButtonSpec& spec, Rect place, Color ink) {
  if (spec.dot) fill_circle(canvas, place.center(), place.width / 2, *spec.dot);
  if (!spec.icon) return;
  const float size = spec.dot ? place.width * 0.7F : place.width;
  draw_icon(canvas, *spec.icon, centered(place, {size, size}), spec.dot ? rgb(0xFFFFFF) : ink);
}

std::string_view drawn_label(const ButtonSpec& spec) {
  return spec.draws_label ? spec.label : std::string_view{};
}

/// How a button's words stand in it.
struct LabelFit {
  TextLook look;
  float room = 0;   // how wide they may be
  float width = 0;  // and are
  int smaller = 0;  // steps
};

/// On one line if it can be; else they wrap, then shrink.
LabelFit fit_label(Ui& ui, const ButtonSpec& spec, float usual, float padding) {
  const std::string_view label = drawn_label(spec);
  const TextLook look{.type = spec.type,
                      .align = Align::left,
                      .vertical = Vertical::middle,
                      .max_lines = 1,
                      .shrink = true,
                      .smaller = spec.smaller};
  const float whole = fit_text(ui.canvas, {}, label, look).size.width;
  const float most = whole <= usual ? usual : usual + padding;  // long words may come nearer to the edges
  if (whole <= most) return {look, whole + 2, whole, spec.smaller};
  TextLook wrapped = look;
  wrapped.align = Align::center;
  wrapped.max_lines = 0;
  const TextFit fit = fit_text(ui.canvas, {most, spec.rect.height}, label, wrapped);
  return {wrapped, most, fit.size.width, fit.smaller};
}

float icon_room(const ButtonSpec& spec, float gap) {
  return has_picture(spec) ? spec.icon_size + (drawn_label(spec).empty() ? 0 : gap) : 0;
}

// Icon and words side by side in the middle, by what the words cover.
void draw_content(Ui& ui, const ButtonSpec& spec, Color ink, float padding, float gap) {
  Canvas& canvas = ui.canvas;
  const std::string_view label = drawn_label(spec);
  const float beside = icon_room(spec, gap);
  LabelFit fit = fit_label(ui, spec, spec.rect.width - 2 * padding - beside, padding);
  const float left = spec.rect.x + (spec.rect.width - fit.width - beside) / 2;
  const float icon_x = spec.icon_after ? left + fit.width + beside - spec.icon_size : left;
  draw_picture(canvas, spec, {icon_x, spec.rect.center().y - spec.icon_size / 2, spec.icon_size, spec.icon_size}, ink);
  if (label.empty()) return;
  const float words = spec.icon_after ? left : left + beside;
  const float spare = fit.look.align == Align::center ? (fit.room - fit.width) / 2 : 0;
  fit.look.color = ink;
  draw_text(canvas, {words - spare, spec.rect.y, fit.room, spec.rect.height}, label, fit.look);
}

bool draw_button(Ui& ui, const ButtonSpec& spec, std::optional<Rect> touch_rect, float radius, float padding,
                 float gap) {
  const Touch touch = touch_area(ui, {.id = spec.id,
                                      .label = spec.label,
                                      .rect = spec.rect,
                                      .enabled = spec.enabled,
                                      .on = spec.on,
                                      .primary = is_filled(spec.kind),
                                      .touch = touch_rect});
  const float pressed = press_share(ui, spec.id, touch);
  const ButtonColors still = buttons_colors_of(ui.color(), spec.kind, spec.enabled);
  const ButtonColors colors = moved_colors(ui.color(), spec.kind, still, pressed, touch.hovered);
  draw_ground(ui.canvas, spec.rect, colors, radius);
  draw_content(ui, spec, colors.ink, padding, gap);
  focus_ring(ui, touch, spec.rect, radius);
  return touch.tapped;
}

}  // namespace

bool button(Ui& ui, const ButtonSpec& spec) {
  return draw_button(ui, spec, std::nullopt, Spacing::card_radius, side_padding, icon_gap);
}

std::optional<std::size_t> button_row(Ui& ui, std::span<ButtonSpec> row) {
  int smaller = 0;
  for (const ButtonSpec& spec : row) {
    const float usual = spec.rect.width - 2 * side_padding - icon_room(spec, icon_gap);
    smaller = std::max(smaller, fit_label(ui, spec, usual, side_padding).smaller);
  }
  std::optional<std::size_t> tapped;
  for (std::size_t i = 0; i < row.size(); ++i) {
    row[i].smaller = smaller;
    if (button(ui, row[i])) tapped = i;
  }
  return tapped;
}

float button_width(Ui& ui, const ButtonSpec& spec) {
  const float icon = has_picture(spec) ? spec.icon_size + icon_gap : 0;
  return std::ceil(measure_text(ui.canvas, spec.label, spec.type).width) + icon + 2 * side_padding;
}

bool icon_button(Ui& ui, ButtonSpec spec) {
  spec.draws_label = false;
  return draw_button(ui, spec, std::nullopt, Spacing::card_radius, 0, 0);
}

bool pill(Ui& ui, const ButtonSpec& spec) {
  const float least = ui.target == Target::staff ? Spacing::touch_staff : Spacing::touch_participant;
  const float more_height = std::max(0.0F, least - spec.rect.height) / 2;
  const float more_width = std::max(0.0F, least - spec.rect.width) / 2;
  return draw_button(ui, spec, inset(spec.rect, -more_width, -more_height), spec.rect.height / 2, pill_padding - 2,
                     buttons_pill_gap);
}

float pill_width(Ui& ui, const ButtonSpec& spec) {
  const bool words = !spec.label.empty() && spec.draws_label;
  const float icon = spec.icon ? spec.icon_size + (words ? buttons_pill_gap : 0) : 0;
  return (words ? std::ceil(measure_text(ui.canvas, spec.label, spec.type).width) : 0) + icon + 2 * pill_padding;
}

}  // namespace sala
