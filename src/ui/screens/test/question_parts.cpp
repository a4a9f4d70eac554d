#include "ui/screens/test/question_parts.h"

namespace sala {

Rect test_room(const Ui& ui) {
  const float side = ui.canvas.portrait() ? test_narrow_side : test_side;
  const Rect screen = ui.screen();
  constexpr float top = 140, bottom = 48;
  return {side, top, screen.width - 2 * side, screen.height - top - bottom};
}

Rect test_bar(const Ui& ui) {
  return {48, 32, ui.screen().width - 96, test_bar_height};
}

void draw_time_left(Ui& ui, const TimeShown& time) {
  if (time.words.empty()) return;
  const Tone tone = time.is_short ? Tone::warning : Tone::primary;
  const float words = measure_text(ui.canvas, RichText(time.words), Type::body).width;
  const float width = words + 30 + 16 + 64;
  Rect pill{ui.screen().width - 48 - width, 32, width, test_bar_height};
  const Color ground = time.is_short ? ui.color()[tone].tint : ui.color().surface;
  fill_rect(ui.canvas, pill, ground, pill.height / 2);
  stroke_rect(ui.canvas, pill, ui.color().line, Spacing::line_width, pill.height / 2);
  Rect rest = inset(pill, 32, 0);
  draw_icon(ui.canvas, Icon::clock, centered(take_left(rest, 30, 16), {30, 30}), ui.color()[tone].shape);
  draw_text(ui.canvas, rest, time.words,
            {.type = Type::body,
             .color = time.is_short ? ui.color()[tone].ink : ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1});
}

}  // namespace sala
