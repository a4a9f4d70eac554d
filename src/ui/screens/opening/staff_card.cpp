#include "ui/screens/opening/staff_card.h"

namespace sala {

namespace {

constexpr float disc_size = 180;

float rows_height(Ui& ui, const std::vector<StepRow>& rows, float width) {
  float height = 0;
  for (const StepRow& row : rows) height += step_row_needs(ui, row, width);
  return height;
}

void add_staff_card_words(Ui& ui, Column& column, const StaffCard& card) {
  column.piece({disc_size, disc_size}, 120, [&ui, &card](Rect place) {
    result_disc(ui, {place.x, place.y, place.height, place.height}, card.disc, card.tone);
  });
  column.gap(40);
  column.words({std::string(card.title), {{Type::display, 3}, {Type::title}}, ui.color().ink});
  column.gap(16);
  column.words(std::string(card.sentence), Type::heading_light, ui.color().quiet);
  if (card.note.empty()) return;
  column.gap(24);
  column.words(std::string(card.note), Type::caption, ui.color().quiet);
}

}  // namespace

std::optional<std::size_t> draw_staff_card(Ui& ui, const Shell& shell, const StaffCard& card) {
  draw_gradient(ui.canvas, ui.color()[card.tone].tint);
  const Split split = split_of(ui);
  Column words(ui, split.words_width, split.align);
  add_staff_card_words(ui, words, card);
  const float width = split.card_width - 2 * card_side;
  const float heading = card.heading.empty() ? 0 : ui.theme().type(Type::heading).line_height + 12;
  const auto others = static_cast<int>(card.others.size());
  const int bands = (others + 1) / 2;
  const float buttons = Spacing::button_height + static_cast<float>(bands) * (Spacing::button_height + Spacing::gap);
  Rect inner = draw_split(ui, shell, words, 2 * card_top + heading + rows_height(ui, card.rows, width) + 36 + buttons);
  draw_text(ui.canvas, take_top(inner, heading), card.heading,
            {.type = Type::heading, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  for (const StepRow& row : card.rows) step_row(ui, take_top(inner, step_row_needs(ui, row, width)), row);
  std::optional<std::size_t> tap;
  ButtonSpec primary = card.primary;
  primary.kind = ButtonKind::primary;
  primary.rect = take_bottom(inner, Spacing::button_height, Spacing::gap);
  if (button(ui, primary)) tap = primary_button;
  Rect band;
  for (int i = others - 1; i >= 0; --i) {
    const bool alone = i == others - 1 && others % 2 == 1;
    if (alone || i % 2 == 1) band = take_bottom(inner, Spacing::button_height, Spacing::gap);
    ButtonSpec other = card.others[static_cast<std::size_t>(i)];
    other.rect = alone ? band : column_of(band, i % 2, 2, Spacing::gap);
    if (button(ui, other)) tap = static_cast<std::size_t>(i);
  }
  return tap;
}

}  // namespace sala
