#include "ui/screens/areas.h"

namespace sala {

namespace {

constexpr float side = 120;
constexpr float narrow_side = 56;
constexpr float widest_words = 1400;
constexpr float widest_button = 460;
constexpr float button_gap = 28;
constexpr float split_gap = 96;
constexpr float split_card = 822;
constexpr float stacked_gap = 64;
constexpr float centred_at = 0.49F;  // of the screen's height: a little above the middle looks like the middle
constexpr float centred_at_portrait = 0.45F;
constexpr float split_at = 0.556F;
constexpr float least_words = 280;  // above a card, upright

}  // namespace

Rect content_area(const Ui& ui, const Shell& shell) {
  const bool portrait = ui.canvas.portrait();
  const float left = portrait ? narrow_side : side;
  const bool returns = shell.countdown && !shell.countdown->asks;
  float below = portrait ? 64 : Spacing::margin;
  if (returns) below = 140;
  if (shell.accessibility.low_controls) below = controls_below_height;
  return {left, top_bar_bottom, ui.screen().width - 2 * left, ui.screen().height - top_bar_bottom - below};
}

float centred_width(const Ui& ui) {
  return ui.canvas.portrait() ? ui.screen().width - 2 * narrow_side : widest_words;
}

Rect lower_half(const Ui& ui, Rect room) {
  const float top = std::max(room.y, ui.screen().height / 2 + 16);
  return {room.x, top, room.width, room.bottom() - top};
}

void draw_centred(Ui& ui, const Shell& shell, const Column& column) {
  Rect room = content_area(ui, shell);
  room = centered(room, {column.width(), room.height});
  if (shell.accessibility.low_controls) return column.draw_at_bottom(inset(room, 0, 24));
  column.draw(room, ui.screen().height * (ui.canvas.portrait() ? centred_at_portrait : centred_at));
}

Split split_of(const Ui& ui) {
  if (ui.canvas.portrait()) {
    const float width = ui.screen().width - 2 * narrow_side;
    return {width, Align::center, width};
  }
  return {ui.screen().width - 2 * side - split_gap - split_card, Align::left, split_card};
}

Rect draw_split(Ui& ui, const Shell& shell, const Column& words, float card_needs) {
  const Rect room = content_area(ui, shell);
  const float most =
      ui.canvas.portrait() ? room.height - stacked_gap - std::min(words.height(), least_words) : room.height;
  const float card_height = std::min(card_needs, most);
  const bool low = shell.accessibility.low_controls;
  Rect card;
  if (ui.canvas.portrait()) {
    const float spare = room.height - words.height() - stacked_gap - card_height;
    const float above = spare > 0 ? spare * (low ? 1.0F : 0.4F) : 0;
    const float words_height = std::min(words.height(), room.height - stacked_gap - card_height);
    words.draw({room.x, room.y + above, room.width, words_height});
    card = {room.x, room.y + above + words_height + stacked_gap, room.width, card_height};
  } else {
    const float middle = ui.screen().height * split_at;
    words.draw({room.x, room.y, words.width(), room.height}, middle);
    const float lowest = ui.screen().height - (low ? controls_below_height : Spacing::margin) - card_height;
    const float y = low ? lowest : std::clamp(middle - card_height / 2, room.y, std::max(room.y, lowest));
    card = {room.right() - split_card, y, split_card, card_height};
  }
  draw_card(ui.canvas, card);
  return inset(card, card_side, card_top);
}

Rect button_place(Rect band, int index, int count) {
  const auto number = static_cast<float>(count);
  const float width = std::min(widest_button, (band.width - button_gap * (number - 1)) / number);
  const float all = width * number + button_gap * (number - 1);
  return {band.center().x - all / 2 + static_cast<float>(index) * (width + button_gap), band.y, width, band.height};
}

}  // namespace sala
