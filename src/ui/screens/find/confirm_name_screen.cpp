#include "ui/screens/find/confirm_name_screen.h"

#include "ui/screens/areas.h"
#include "words/find.h"

namespace sala {

namespace {

constexpr float disc = 160;

std::optional<Intent> draw_answers(Ui& ui, Rect band, const ConfirmNameScreen& screen, const Texts& texts) {
  std::array row = {ButtonSpec{.id = "confirm_name.no",
                               .label = texts[words::confirm_name_no],
                               .rect = button_place(band, 0, 2),
                               .icon = Icon::back},
                    ButtonSpec{.id = "confirm_name.yes",
                               .label = texts[words::confirm_name_yes],
                               .rect = button_place(band, 1, 2),
                               .kind = ButtonKind::primary,
                               .icon = Icon::check}};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return intent::FindName{};
  return intent::ConfirmName{screen.participant};
}

}  // namespace

std::optional<Intent> draw(Ui& ui, ConfirmNameScreen& screen, const Shell& shell, const Texts& texts) {
  Column column(ui, centred_width(ui), Align::center);
  column.piece({disc, disc}, 96, [&ui](Rect place) {
    icon_disc(ui, {place.center().x - place.height / 2, place.y, place.height, place.height}, Icon::person);
  });
  column.gap(32);
  column.words(texts[words::confirm_name_title], Type::heading, ui.color()[Tone::primary].ink);
  column.gap(name_gap);
  column.name(screen.name, name_types);
  column.gap(name_gap);
  column.words(screen.unit, Type::heading_light, ui.color().quiet);
  if (!screen.replaces.empty()) {
    column.gap(16);
    column.words(screen.replaces, Type::lead, ui.color().quiet);
  }
  column.gap(64);
  std::optional<Intent> wanted;
  column.piece({column.width(), Spacing::button_height},
               [&](Rect band) { wanted = draw_answers(ui, band, screen, texts); });
  draw_centred(ui, shell, column);
  return wanted;
}

}  // namespace sala
