// What is kept of somebody who is not on the list, and what they may agree to or not.
#include "ui/screens/walk_in/walk_in_pages.h"
#include "words/walk_in.h"

namespace sala {

namespace {

constexpr float row_height = 112;
constexpr float row_gap = 16;
constexpr float notice_between = 32;
constexpr float card_width = 860;
constexpr std::array<TextId, wish_purposes.size()> wish_words = {words::walk_in_wish_photographs,
                                                                 words::walk_in_wish_next};

float card_height(Ui& ui, float width, const Texts& texts) {
  const float words =
      measure_text(ui.canvas, texts[words::walk_in_wishes], Type::body, width - 2 * Spacing::card_padding).height;
  const auto count = static_cast<float>(wish_words.size());
  return 28 + words + 16 + count * (grown(ui, row_height) + row_gap) - row_gap + 28;
}

void draw_wishes(Ui& ui, Rect card, WalkInScreen& screen, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, Spacing::card_padding, 28);
  const std::string& words = texts[words::walk_in_wishes];
  const float height = measure_text(ui.canvas, words, Type::body, rest.width).height;
  draw_text(ui.canvas, take_top(rest, height, 16), words, {.type = Type::body, .color = ui.color().quiet});
  for (std::size_t i = 0; i < wish_words.size(); ++i) {
    const std::string id = "walk_in.wish_" + std::string(wish_purposes[i]);
    const Rect row = take_top(rest, grown(ui, row_height), row_gap);
    const Color line = screen.wishes[i] ? ui.color()[Tone::primary].shape : ui.color().control_line;
    stroke_rect(ui.canvas, row, line, Spacing::line_width, Spacing::card_radius);
    if (switch_row(ui, {.id = id, .label = texts[wish_words[i]], .rect = row, .on = screen.wishes[i]}))
      screen.wishes[i] = !screen.wishes[i];
  }
}

void draw_notice(Ui& ui, Rect room, const WalkInScreen& screen, const Texts& texts) {
  Column column(ui, room.width);
  column.words(texts[words::walk_in_notice], Type::title, ui.color().ink);
  column.gap(20);
  column.words(texts[words::walk_in_notice_kept], Type::lead, ui.color().ink);
  column.gap(16);
  column.words(texts.with(words::walk_in_notice_use, {{"organiser", screen.organiser}}), Type::lead, ui.color().ink);
  column.gap(16);
  column.words(texts[words::walk_in_notice_rights], Type::lead, ui.color().ink);
  column.draw(room);
}

std::optional<Intent> draw_buttons(Ui& ui, Rect band, const Texts& texts) {
  std::optional<Intent> wanted;
  if (button(ui, {.id = "walk_in.leave",
                  .label = texts[words::walk_in_leave],
                  .rect = take_left(band, std::min(420.0F, band.width * 0.42F), 28),
                  .icon = Icon::back}))
    wanted = intent::GoWelcome{};
  if (button(ui, {.id = "walk_in.read",
                  .label = texts[words::walk_in_read],
                  .rect = take_right(band, std::min(560.0F, band.width)),
                  .kind = ButtonKind::primary,
                  .icon = Icon::forward,
                  .icon_after = true}))
    wanted = intent::TurnWalkIn{WalkInStep::name};
  return wanted;
}

}  // namespace

std::optional<Intent> draw_notice_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = content_area(ui, shell);
  const auto wanted = draw_buttons(ui, take_bottom(room, Spacing::button_height, notice_between), texts);
  const bool portrait = ui.canvas.portrait(), low = shell.accessibility.low_controls;
  const float width = portrait ? room.width : std::min(card_width, room.width / 2);
  const float height = card_height(ui, width, texts);
  Rect card;
  if (portrait) {
    card = take_bottom(room, height, notice_between);
  } else {
    const Rect right = take_right(room, width, 2 * notice_between);
    const float y = low ? right.bottom() - height : right.center().y - height / 2;
    card = {right.x, y, right.width, height};
  }
  draw_notice(ui, room, screen, texts);
  draw_wishes(ui, card, screen, texts);
  return wanted;
}

}  // namespace sala
