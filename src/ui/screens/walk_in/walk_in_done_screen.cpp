#include "ui/screens/walk_in/walk_in_done_screen.h"

#include "ui/screens/areas.h"
#include "words/walk_in.h"

namespace sala {

namespace {

constexpr float tick_size = 200;
constexpr float largest_code = 760;
constexpr float padding = 40;
constexpr float done_gap = 28;

/// The code, what it is for, and the way on.
std::optional<Intent> draw_ticket(Ui& ui, Rect card, const WalkInDoneScreen& screen, const Texts& texts) {
  draw_card(ui.canvas, card);
  ui.canvas.grounds.push_back({card, ui.color().surface});
  Rect rest = inset(card, padding, 32);
  const Rect band = take_bottom(rest, Spacing::button_height, done_gap);
  Column words(ui, rest.width, Align::center);
  words.words(texts[words::walk_in_ticket], Type::heading, ui.color().ink);
  words.words(texts[words::walk_in_ticket_do], Type::body, ui.color().quiet);
  words.draw(take_bottom(rest, words.height(), done_gap));
  const float side = std::min({rest.width, rest.height, largest_code});
  draw_code(ui.canvas, centered(rest, {side, side}), screen.ticket);
  if (!button(ui, {.id = "walk_in_done.home",
                   .label = texts[words::walk_in_done],
                   .rect = band,
                   .kind = ButtonKind::primary,
                   .icon = Icon::check}))
    return std::nullopt;
  return intent::GoWelcome{};
}

}  // namespace

std::optional<Intent> draw(Ui& ui, WalkInDoneScreen& screen, const Shell& shell, const Texts& texts) {
  draw_gradient(ui.canvas, ui.color()[Tone::success].tint);
  const Split split = split_of(ui);
  Column person(ui, split.words_width, split.align);
  person.piece({tick_size, tick_size}, 96, [&ui](Rect place) {
    success_tick(ui, "walk_in_done.tick", {place.x, place.y, place.height, place.height});
  });
  person.gap(32);
  person.words(screen.headline, Type::heading, ui.color()[Tone::success].ink);
  person.gap(name_gap);
  person.name(screen.name, name_types);
  person.gap(name_gap);
  person.words(screen.unit, Type::heading_light, ui.color().quiet);
  const Rect room = content_area(ui, shell);
  if (ui.canvas.portrait()) {
    Rect rest = room;
    const Rect above = take_top(rest, std::min(person.height(), room.height * 0.4F), 48);
    person.draw(above);
    return draw_ticket(ui, rest, screen, texts);
  }
  person.draw({room.x, room.y, person.width(), room.height});
  return draw_ticket(ui, {room.right() - split.card_width, room.y, split.card_width, room.height}, screen, texts);
}

}  // namespace sala
