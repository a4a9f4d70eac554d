// A question's picture: beside the answers, enlarged by a tap, or said to be on its way.
#include "ui/screens/test/question_parts.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float beside_share = 0.4F, above_share = 0.42F;  // of the room of the answers
constexpr float picture_gap = 40;
constexpr float picture_padding = 20;  // of the white card it lies on
constexpr float caption_room = 48;
constexpr float most_beside = 1.6F, most_enlarged = 3;  // times its own size: more shows its pixels

Rect take_picture_room(const Ui& ui, Rect& room) {
  if (ui.canvas.portrait()) return take_top(room, room.height * above_share, picture_gap);
  return take_left(room, room.width * beside_share, picture_gap);
}

/// A picture may be see-through: it lies on white, whatever the page's colours.
void draw_on_card(Ui& ui, Rect at, const ShownPicture& picture) {
  const Rect card = inset(at, -picture_padding, -picture_padding);
  draw_card(ui.canvas, card, rgb(0xFFFFFF));
  draw_picture(ui.canvas, at, picture);
}

void draw_not_here(Ui& ui, Rect room, const Texts& texts) {
  fill_rect(ui.canvas, room, ui.color().track, Spacing::card_radius);
  Rect words = inset(room, 32, 24);
  Rect told = centered(words, {words.width, std::min(words.height, grown(ui, 168))});
  draw_icon(ui.canvas, Icon::file, centered(take_top(told, 56, 12), {56, 56}), ui.color().quiet);
  draw_text(ui.canvas, told, texts[words::taking_picture_missing],
            {.type = Type::body, .color = ui.color().ink, .align = Align::center, .max_lines = 2, .shrink = true});
}

}  // namespace

void draw_question_picture(Ui& ui, Rect& room, QuestionScreen& screen, const Texts& texts) {
  if (!screen.picture) return;
  Rect place = take_picture_room(ui, room);
  if (!screen.picture->png) return draw_not_here(ui, place, texts);
  Rect fits = place;
  const Rect caption = take_bottom(fits, caption_room, picture_padding);
  const Rect at = fitted_picture(*screen.picture, inset(fits, picture_padding, picture_padding), most_beside);
  const Rect card = inset(at, -picture_padding, -picture_padding);
  const Touch touch = touch_area(
      ui, {.id = "question.picture", .label = texts[words::taking_picture_enlarge], .rect = card, .touch = place});
  draw_on_card(ui, at, *screen.picture);
  focus_ring(ui, touch, card, Spacing::card_radius);
  draw_text(ui.canvas, {place.x, card.bottom() + 12, place.width, caption.height}, texts[words::taking_picture_enlarge],
            {.type = Type::caption, .color = ui.color().quiet, .align = Align::center, .max_lines = 1, .shrink = true});
  screen.is_enlarged = touch.tapped;
}

void draw_enlarged(Ui& ui, QuestionScreen& screen, const Texts& texts) {
  Rect room = inset(ui.screen(), 48, 0);
  take_top(room, 32 + test_bar_height, 32);
  const Rect below = take_bottom(room, 40 + caption_room, 12);
  if (screen.picture)
    draw_on_card(ui, fitted_picture(*screen.picture, inset(room, picture_padding, picture_padding), most_enlarged),
                 *screen.picture);
  draw_text(ui.canvas, {below.x, below.y, below.width, caption_room}, texts[words::taking_picture_close],
            {.type = Type::caption, .color = ui.color().quiet, .align = Align::center, .max_lines = 1, .shrink = true});
  Rect page = ui.screen();
  take_top(page, 32 + test_bar_height);  // the time that is left stays what it is
  const Touch touch =
      touch_area(ui, {.id = "question.picture_close", .label = texts[words::taking_picture_close], .rect = page});
  if (touch.tapped) screen.is_enlarged = false;
}

}  // namespace sala
