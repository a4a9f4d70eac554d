#include "ui/screens/opening/trouble_screen.h"

#include "ui/screens/areas.h"
#include "words/opening.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float note_width = 1000;
constexpr float note_padding = 28;
constexpr int note_lines = 6;

/// What the staff need to know, set apart from what the person reads.
void add_staff_note(Ui& ui, Column& column, const std::string& what, const Texts& texts) {
  const float width = std::min(note_width, column.width());
  const float inner = width - 2 * note_padding - 72 - 24;
  const float label = ui.theme().type(Type::caption_bold).line_height;
  const float words = measure_text(ui.canvas, what, Type::caption, inner, note_lines).height;
  column.gap(48);
  column.piece({width, label + words + 2 * note_padding}, [&ui, &what, &texts, label](Rect place) {
    draw_card(ui.canvas, place);
    Rect rest = inset(place, note_padding);
    icon_disc(ui, centered(take_left(rest, 72, 24), {72, 72}), Icon::info);
    draw_text(ui.canvas, take_top(rest, label), texts[words::trouble_for_staff],
              {.type = Type::caption_bold, .color = ui.color().ink, .max_lines = 1});
    draw_text(ui.canvas, rest, what, {.type = Type::caption, .color = ui.color().quiet, .max_lines = note_lines});
  });
}

}  // namespace

std::optional<Intent> draw(Ui& ui, TroubleScreen& screen, const Shell& shell, const Texts& texts) {
  draw_gradient(ui.canvas, ui.color()[screen.tone].tint);
  Column column(ui, centred_width(ui), Align::center);
  column.piece({220, 220}, 150, [&](Rect place) {
    result_disc(ui, centered(place, {place.height, place.height}), screen.icon, screen.tone);
  });
  column.gap(36);
  column.words({screen.title, {{Type::display_large, 2}, {Type::display, 2}, {Type::title}}, ui.color().ink});
  column.gap(8);
  column.words(screen.what_to_do, Type::heading_light, ui.color().quiet);
  if (!screen.what.empty()) add_staff_note(ui, column, screen.what, texts);
  column.gap(56);
  std::optional<Intent> wanted;
  column.piece({column.width(), Spacing::button_height}, [&](Rect band) {
    const std::size_t count = screen.way ? 2 : 1;
    std::array both = {ButtonSpec{.id = "trouble.home", .label = texts[words::screens_home]},
                       ButtonSpec{.id = "trouble.way"}};
    if (screen.way) both[1].label = screen.way->label, both[1].icon = screen.way->icon;
    for (std::size_t i = 0; i < count; ++i)
      both[i].rect = button_place(band, static_cast<int>(i), static_cast<int>(count));
    both[count - 1].kind = ButtonKind::primary;
    if (const auto tapped = button_row(ui, std::span(both).first(count)))
      wanted = *tapped == 0 ? Intent(intent::GoWelcome{}) : screen.way->wanted;
  });
  draw_centred(ui, shell, column);
  return wanted;
}

}  // namespace sala
