// The pages on which something is chosen or looked over: the unit, the type of personnel, and all of it.
#include "ui/screens/walk_in/walk_in_pages.h"
#include "words/set_up.h"
#include "words/walk_in.h"

namespace sala {

namespace {

constexpr float disc = 140;
constexpr float choices_between = 28;

/// What a page of choices asks, and what it offers.
struct Choices {
  std::string_view id;
  TextId ask, another;
  const std::vector<std::string>& all;
};

Choices choices_of(const WalkInScreen& screen) {
  if (screen.step == WalkInStep::unit)
    return {"walk_in.unit_", words::walk_in_unit_ask, words::walk_in_another_unit, screen.units};
  return {"walk_in.type_", words::walk_in_type_ask, words::walk_in_another_type, screen.types};
}

/// Takes what was chosen: past the last one stands "another", which is typed for a unit and left out for a type.
Intent choose(WalkInScreen& screen, std::size_t chosen) {
  if (screen.step == WalkInStep::unit) {
    if (chosen == screen.units.size()) return intent::TurnWalkIn{WalkInStep::typed_unit};
    screen.unit = screen.units[chosen];
  } else {
    screen.personnel_type = chosen == screen.types.size() ? "" : screen.types[chosen];
  }
  return intent::TurnWalkIn{*step_after(screen)};
}

std::optional<Intent> draw_list(Ui& ui, Rect room, WalkInScreen& screen, const Choices& choices, const Texts& texts) {
  const std::size_t count = choices.all.size() + 1;
  const float row_height = grown(ui, list_row_height);
  Rect card = room;
  card.height = std::min(card.height, static_cast<float>(count) * row_height + 24);
  draw_card(ui.canvas, card);
  const auto draw_row = [&](std::size_t i, Rect row) -> std::optional<Intent> {
    const std::string id = std::string(choices.id) + std::to_string(i);
    const std::string& words = i < choices.all.size() ? choices.all[i] : texts[choices.another];
    if (!list_row(ui, row, {.id = id, .title = RichText(words), .group = "walk_in.list", .line_above = i > 0}))
      return std::nullopt;
    return choose(screen, i);
  };
  return draw_rows(ui, "walk_in.list", screen.scroll, inset(card, 0, 12), count, row_height, draw_row);
}

}  // namespace

std::optional<Intent> draw_choices_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts) {
  const Choices choices = choices_of(screen);
  Rect room = content_area(ui, shell);
  Rect band = take_bottom(room, Spacing::button_height, choices_between);
  if (shell.accessibility.low_controls)
    room = {room.x, ui.screen().height / 2, room.width, room.bottom() - ui.screen().height / 2};
  const TextLook look{.type = Type::title, .color = ui.color().ink, .max_lines = 2, .shrink = true};
  const float title = measure_text(ui.canvas, texts[choices.ask], look.type, room.width, look.max_lines).height;
  draw_text(ui.canvas, take_top(room, title, choices_between), texts[choices.ask], look);
  auto wanted = draw_list(ui, room, screen, choices, texts);
  if (button(ui, {.id = "walk_in.back",
                  .label = texts[words::screens_back],
                  .rect = take_left(band, std::min(360.0F, band.width)),
                  .icon = Icon::back}))
    wanted = intent::TurnWalkIn{*step_before(screen)};
  return wanted;
}

std::optional<Intent> draw_review_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts) {
  const Participant person = told_person(screen, texts);
  Column column(ui, centred_width(ui), Align::center);
  column.piece({disc, disc}, 80, [&ui](Rect place) {
    icon_disc(ui, {place.center().x - place.height / 2, place.y, place.height, place.height}, Icon::person);
  });
  column.gap(32);
  column.words(texts[words::walk_in_review], Type::heading, ui.color()[Tone::primary].ink);
  column.name(full_name(person), name_types);
  column.words(person.unit, Type::heading_light, ui.color().quiet);
  if (!person.personnel_type.empty()) column.words(person.personnel_type, Type::lead, ui.color().quiet);
  column.gap(56);
  std::optional<Intent> wanted;
  column.piece({column.width(), Spacing::button_height}, [&](Rect band) {
    if (button(ui, {.id = "walk_in.edit",
                    .label = texts[words::walk_in_edit],
                    .rect = button_place(band, 0, 2),
                    .icon = Icon::back}))
      wanted = intent::TurnWalkIn{*step_before(screen)};
    if (button(ui, {.id = "walk_in.register",
                    .label = texts[words::walk_in_register],
                    .rect = button_place(band, 1, 2),
                    .kind = ButtonKind::primary,
                    .icon = Icon::check}))
      wanted = intent::RegisterWalkIn{};
  });
  draw_centred(ui, shell, column);
  return wanted;
}

}  // namespace sala
