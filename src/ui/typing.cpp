#include <imgui.h>

#include <cmath>

#include "ui/canvas_parts.h"
#include "ui/widgets.h"

namespace sala {

namespace {

constexpr float key_radius = 16;

// The stop nearest to a finger at `x`.
std::size_t nearest_stop(const std::vector<CaretStop>& stops, float x) {
  const auto nearer = [x](const CaretStop& a, const CaretStop& b) { return std::abs(a.x - x) < std::abs(b.x - x); };
  const auto stop = std::min_element(stops.begin(), stops.end(), nearer);
  return stop == stops.end() ? 0 : stop->byte;
}

float caret_x(const std::vector<CaretStop>& stops, std::size_t byte) {
  float x = 0;
  for (const CaretStop& stop : stops)
    if (stop.byte <= byte) x = stop.x;
  return x;
}

struct KeyColors {
  Color ground;
  Color ink;
};

KeyColors typing_colors_of(const Palette& color, const KeySpec& spec) {
  if (!spec.enabled) return {color.disabled, color.quiet};
  if (spec.kind == KeyLook::primary || spec.on) return {color[Tone::primary].shape, color[Tone::primary].on_shape};
  if (spec.kind == KeyLook::special) return {color.key_special, color.ink};
  return {color.surface, color.ink};
}

struct FieldLook {
  Type type = Type::field;
  float side = 47;
  float icon = 48;
  float caret = 28;  // half of its height
};

}  // namespace

FieldTouch touch_field(Ui& ui, const FieldSpec& spec) {
  Canvas& canvas = ui.canvas;
  const ToneColors& primary = ui.color()[Tone::primary];
  const Touch touch = touch_area(ui, {.id = spec.id, .label = spec.label, .rect = spec.rect, .on = spec.active});
  fill_rect(canvas, spec.rect, ui.color().surface, Spacing::card_radius);
  stroke_rect(canvas, spec.rect, spec.active ? primary.shape : ui.color().control_line, 3, Spacing::card_radius);
  const FieldLook look = ui.target == Target::staff ? FieldLook{Type::lead, 32, 36, 22} : FieldLook{};
  Rect rest = inset(spec.rect, look.side, 4);
  if (spec.icon)
    draw_icon(canvas, *spec.icon, centered(take_left(rest, look.icon, 18), {look.icon, look.icon}), primary.ink);
  const std::vector<CaretStop> stops = caret_stops(canvas, spec.text, look.type);
  const float caret = caret_x(stops, spec.caret);
  // A long text slides so that the caret is seen; where nobody types, its beginning is.
  const float hidden = spec.active ? std::max(0.0F, caret + 16 - rest.width) : 0;
  const Clip clip(canvas, inset(rest, -4, 0), true);
  if (spec.active && spec.anchor && *spec.anchor != spec.caret) {
    const auto [from, to] = std::minmax({caret, caret_x(stops, *spec.anchor)});
    fill_rect(canvas, {rest.x - hidden + from, rest.center().y - look.caret, to - from, 2 * look.caret}, primary.tint);
  }
  if (spec.text.empty())
    draw_text(
        canvas, inset(rest, 12, 0), spec.label,
        {.type = look.type, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  else
    draw_text(canvas, {rest.x - hidden, rest.y, 0, rest.height}, spec.text,
              {.type = look.type, .color = ui.color().ink, .vertical = Vertical::middle});
  if (!spec.active && !stops.empty() && stops.back().x > rest.width)
    fill_faded(canvas, {rest.right() - 44, rest.y, 48, rest.height}, ui.color().surface, Towards::right);
  if (spec.active)
    fill_rect(canvas,
              {rest.x - hidden + caret + (spec.text.empty() ? 0 : 4), rest.center().y - look.caret, 4, 2 * look.caret},
              primary.shape);
  const std::size_t at = nearest_stop(stops, ui.input.pointer.x / canvas.scale - rest.x + hidden);
  FieldTouch answer{.just_pressed = touch.pressed && ImGui::IsMouseClicked(ImGuiMouseButton_Left)};
  if (touch.tapped) answer.tapped = at;
  if (touch.pressed) answer.under_finger = at;
  return answer;
}

std::optional<std::size_t> text_field(Ui& ui, const FieldSpec& spec) {
  return touch_field(ui, spec).tapped;
}

Touch touch_key(Ui& ui, const KeySpec& spec) {
  Canvas& canvas = ui.canvas;
  const Touch touch = touch_area(ui, {.id = spec.id,
                                      .label = spec.label,
                                      .rect = spec.rect,
                                      .enabled = spec.enabled,
                                      .on = spec.on,
                                      .primary = spec.kind == KeyLook::primary,
                                      .target = spec.target});
  const KeyColors still = typing_colors_of(ui.color(), spec);
  const bool filled = spec.kind == KeyLook::primary;
  const Color pressed =
      filled ? ui.color().primary_deep : mix(ui.color()[Tone::primary].tint, ui.color()[Tone::primary].shape, 0.25F);
  const Color ground = mix(still.ground, pressed, press_share(ui, spec.id, touch));
  draw_card(canvas, spec.rect, ground, key_radius, spec.kind == KeyLook::character ? Shadow::key : Shadow::none);
  if (spec.icon)
    draw_icon(canvas, *spec.icon, centered(spec.rect, {48, 48}), still.ink);
  else
    draw_text(canvas, inset(spec.rect, 6, 0), spec.label,
              {.type = spec.type,
               .color = still.ink,
               .align = Align::center,
               .vertical = Vertical::middle,
               .max_lines = 1,
               .shrink = true});
  focus_ring(ui, touch, inset(spec.rect, 6, 6), key_radius);
  return touch;
}

bool key(Ui& ui, const KeySpec& spec) {
  return touch_key(ui, spec).tapped;
}

namespace {

struct PadKey {
  char symbol;
  int row, column, wide = 1;
};

constexpr PadKey digits_alone[] = {{'1', 0, 0}, {'2', 0, 1}, {'3', 0, 2}, {'4', 1, 0},  {'5', 1, 1}, {'6', 1, 2},
                                   {'7', 2, 0}, {'8', 2, 1}, {'9', 2, 2}, {'\b', 3, 0}, {'0', 3, 1}, {'\n', 3, 2}};
constexpr PadKey digits_with_signs[] = {{'1', 0, 0}, {'2', 0, 1}, {'3', 0, 2},    {'\b', 0, 3},   {'4', 1, 0},
                                        {'5', 1, 1}, {'6', 1, 2}, {'-', 1, 3},    {'7', 2, 0},    {'8', 2, 1},
                                        {'9', 2, 2}, {'.', 2, 3}, {'0', 3, 0, 2}, {'\n', 3, 2, 2}};

std::string name_of_key(char symbol) {
  switch (symbol) {
    case '\b':
      return "erase";
    case '\n':
      return "done";
    case '-':
      return "minus";
    case '.':
      return "point";
    default:
      return std::string(1, symbol);
  }
}

KeySpec look_of_key(const NumberPad& pad, char symbol, std::string_view label) {
  if (symbol == '\b') return {.label = pad.erase_label, .kind = KeyLook::special, .icon = Icon::backspace};
  if (symbol == '\n')
    return {.label = pad.done_label, .kind = KeyLook::primary, .type = Type::body_bold, .enabled = pad.can_finish};
  return {.label = label, .type = Type::heading};
}

}  // namespace

std::optional<char> number_pad(Ui& ui, const NumberPad& pad) {
  constexpr float between = 16;
  const std::span<const PadKey> keys = pad.with_signs ? std::span<const PadKey>(digits_with_signs) : digits_alone;
  const int columns = pad.with_signs ? 4 : 3;
  std::optional<char> tapped;
  for (const PadKey& each : keys) {
    const std::string label(1, each.symbol), id = std::string(pad.id) + "." + name_of_key(each.symbol);
    const Rect row = row_of(pad.rect, each.row, 4, between);
    Rect place = column_of(row, each.column, columns, between);
    place.width = column_of(row, each.column + each.wide - 1, columns, between).right() - place.x;
    KeySpec spec = look_of_key(pad, each.symbol, label);
    spec.id = id;
    spec.rect = place;
    spec.target = ui.target;
    if (key(ui, spec)) tapped = each.symbol;
  }
  return tapped;
}

}  // namespace sala
