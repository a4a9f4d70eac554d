#include "ui/screens/staff/learning/learning_parts.h"

#include <fmt/format.h>

#include "ui/screens/column.h"

namespace sala {

namespace {

constexpr float small_height = 68;
constexpr float step_side = 60;

ButtonSpec spec_of(const SmallButton& small) {
  return {.id = small.id,
          .label = small.label,
          .kind = small.kind,
          .icon = small.icon,
          .icon_size = 28,
          .enabled = small.enabled,
          .type = Type::caption_bold};
}

bool step_button(Ui& ui, Rect place, const std::string& id, std::string_view label, Icon icon, bool enabled) {
  return icon_button(ui, {.id = id,
                          .label = label,
                          .rect = centered(place, {step_side, step_side}),
                          .icon = icon,
                          .icon_size = 28,
                          .enabled = enabled,
                          .draws_label = false});
}

}  // namespace

TextLook line_look(Type type, Color color, Align align) {
  return {.type = type, .color = color, .align = align, .vertical = Vertical::middle, .max_lines = 1, .shrink = true};
}

void draw_deep_card(Ui& ui, Rect rect) {
  draw_card(ui.canvas, rect, ui.color()[Tone::primary].shape);
}

bool button_at_right(Ui& ui, Rect& band, const SmallButton& small) {
  ButtonSpec spec = spec_of(small);
  const float width = std::min(button_width(ui, spec), band.width);
  const Rect place = take_right(band, width, Spacing::touch_gap);
  spec.rect = centered(place, {place.width, std::min(place.height, small_height)});
  return button(ui, spec);
}

bool button_at_left(Ui& ui, Rect& band, const SmallButton& small) {
  ButtonSpec spec = spec_of(small);
  const float width = std::min(button_width(ui, spec), band.width);
  const Rect place = take_left(band, width, Spacing::touch_gap);
  spec.rect = centered(place, {place.width, std::min(place.height, small_height)});
  return button(ui, spec);
}

bool next_pill(Ui& ui, Rect& room, Rect& line, ButtonSpec spec) {
  spec.icon_size = 28;
  spec.kind = spec.on ? ButtonKind::chosen : ButtonKind::plain;
  spec.type = spec.on ? Type::caption_bold : Type::caption;
  const float width = pill_width(ui, spec);
  if (width > line.width) line = take_top(room, Spacing::pill_height, Spacing::touch_gap);
  spec.rect = take_left(line, std::min(width, line.width), Spacing::touch_gap);
  return pill(ui, spec);
}

std::optional<int> stepper(Ui& ui, Rect& band, const StepperSpec& spec) {
  std::optional<int> step;
  const std::string less = fmt::format("{}_less", spec.id), more = fmt::format("{}_more", spec.id);
  if (step_button(ui, take_left(band, step_side, 8), less, spec.less, Icon::minus, spec.enabled)) step = -1;
  draw_text(ui.canvas, take_left(band, spec.value_width, 8), spec.value,
            line_look(Type::caption_bold, ui.color().ink, Align::center));
  if (step_button(ui, take_left(band, step_side, learning_gap), more, spec.more, Icon::plus_circle, spec.enabled))
    step = 1;
  return step;
}

void draw_nothing_here(Ui& ui, Rect room, const NothingHere& nothing) {
  const float width = std::min(room.width, 860.0F);
  Column column(ui, width, Align::center);
  column.piece({96, 96}, 0, [&](Rect place) {
    if (place.height > 60) icon_disc(ui, place, nothing.icon);
  });
  column.gap(20);
  column.words(nothing.title, Type::card_title, ui.color().ink);
  column.words(nothing.words, Type::staff_body, ui.color().quiet);
  column.draw(centered(room, {width, room.height}));
}

}  // namespace sala
