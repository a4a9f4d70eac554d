#include "ui/screens/door/already_in_screen.h"

#include "ui/screens/areas.h"
#include "words/door.h"
#include "words/set_up.h"

namespace sala {

std::optional<Intent> draw(Ui& ui, AlreadyInScreen& screen, const Shell& shell, const Texts& texts) {
  draw_gradient(ui.canvas, ui.color()[Tone::accent].tint);
  Column column(ui, centred_width(ui), Align::center);
  column.piece({220, 220}, 150, [&ui](Rect place) {
    result_disc(ui, centered(place, {place.height, place.height}), Icon::clock, Tone::accent);
  });
  column.gap(36);
  column.words(screen.headline, Type::heading, ui.color()[Tone::accent].ink);
  column.gap(name_gap);
  if (screen.name.empty())
    column.words(texts[words::checked_in_welcome], Type::display_large, ui.color().ink);
  else
    column.name(screen.name, name_types);
  column.gap(name_gap);
  column.words(texts[words::already_in_do], Type::heading_light, ui.color().quiet);
  column.gap(64);
  const bool known = !screen.name.empty();
  const bool has_day = known && screen.by_ticket;
  std::optional<Intent> wanted;
  const auto draw_buttons = [&](Rect band) {
    const int count = has_day ? 2 : 1;
    std::array both = {ButtonSpec{.id = "already_in.not_me",
                                  .label = texts[words::already_in_not_me],
                                  .rect = button_place(band, 0, count),
                                  .icon = Icon::people},
                       ButtonSpec{.id = "already_in.my_day",
                                  .label = texts[words::checked_in_my_day],
                                  .rect = button_place(band, 1, count),
                                  .kind = ButtonKind::primary,
                                  .icon = Icon::forward,
                                  .icon_after = true}};
    const auto tapped = button_row(ui, std::span(both).first(has_day ? 2 : 1));
    if (!tapped) return;
    wanted = *tapped == 0 ? Intent(intent::NotMe{}) : Intent(intent::OpenMyDay{});
  };
  const auto draw_home = [&](Rect band) {
    if (button(ui, {.id = "already_in.home",
                    .label = texts[words::screens_home],
                    .rect = button_place(band, 0, 1),
                    .kind = ButtonKind::primary}))
      wanted = intent::GoWelcome{};
  };
  const Size band{column.width(), Spacing::button_height};
  known ? column.piece(band, draw_buttons) : column.piece(band, draw_home);
  draw_centred(ui, shell, column);
  return wanted;
}

}  // namespace sala
