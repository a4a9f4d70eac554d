#include "ui/screens/staff/board/missing_page.h"

#include "ui/edit_field.h"
#include "ui/screens/column.h"
#include "words/board.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float missing_gap = 20;
constexpr float search_height = 84;
constexpr float back_height = 72;
constexpr float missing_row_height = 92;
constexpr float missing_side = 36;
constexpr float no_figures = 64;  // numbers end below one another

void draw_missing_row(Ui& ui, Rect row, const MissingPage::Row& person) {
  TextLook look{
      .type = Type::clock, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true};
  look.align = Align::right;
  draw_text(ui.canvas, take_left(row, no_figures, missing_gap), person.no, look);
  draw_text(
      ui.canvas, take_right(row, row.width * 0.4F, missing_gap), person.unit,
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
  const float two_lines = 2 * ui.theme().type(Type::staff_body).line_height;
  const bool is_usual = measure_text(ui.canvas, person.name, Type::staff_body, row.width).height < two_lines + 1;
  draw_text(ui.canvas, row, person.name,
            {.type = is_usual ? Type::staff_body : Type::small,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = is_usual ? 2 : 3,
             .shrink = true});
}

void draw_nobody_missing(Ui& ui, Rect room, bool is_searched, const Texts& texts) {
  Column column(ui, room.width, Align::center);
  column.piece({96, 96}, 0, [&](Rect place) {
    if (place.height > 60) icon_disc(ui, place, is_searched ? Icon::search : Icon::check);
  });
  column.gap(20);
  column.words(texts[is_searched ? words::board_missing_not_found : words::board_missing_none], Type::card_title,
               ui.color().ink);
  column.draw(room);
}

void draw_missing(Ui& ui, Rect card, MissingPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, missing_side, 20);
  draw_text(ui.canvas, take_top(rest, grown(ui, 56), 8), page.lead,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  if (page.shown.empty()) return draw_nobody_missing(ui, rest, !page.people.empty(), texts);
  draw_rows(ui, "missing.list", page.scroll, ScrollList::beside_bar(rest), page.shown.size(),
            grown(ui, missing_row_height), [&](std::size_t i, Rect row) -> std::optional<StaffIntent> {
              row.width -= ScrollList::bar_room;
              draw_row_line(ui, row);
              draw_missing_row(ui, row, page.people[page.shown[i]]);
              return std::nullopt;
            });
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, MissingPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (!page.typing) {
    Rect band = take_bottom(room, back_height, missing_gap);
    if (button(ui, {.id = "missing.back",
                    .label = texts[words::screens_back],
                    .rect = take_left(band, 280),
                    .icon = Icon::back,
                    .icon_size = 28,
                    .type = Type::caption_bold}))
      wanted = staff_intent::ShowPlace{page.session};
  }
  if (edit_field(ui,
                 {.id = "missing.field",
                  .label = texts[words::board_missing_search],
                  .rect = take_top(room, search_height, missing_gap),
                  .icon = Icon::search,
                  .active = page.typing},
                 page.search))
    page.typing = true;
  draw_missing(ui, room, page, texts);
  if (!page.typing) return wanted;
  const KeyboardAnswer typed =
      draw_keyboard(ui, page.keyboard, page.search, {.done_label = texts[words::board_missing_show]}, texts);
  if (typed.changed) wanted = staff_intent::SearchMissing{};
  if (typed.done) page.typing = false;
  return wanted;
}

}  // namespace sala
