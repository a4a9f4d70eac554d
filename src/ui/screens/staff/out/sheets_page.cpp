#include "ui/screens/staff/out/sheets_page.h"

#include "ui/screens/staff/work_cards.h"
#include "words/out.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float gap = 24;
constexpr float button_height = 72;
constexpr float button_width = 300;
constexpr float row_padding = 20;

std::string id_of(std::string_view what, const SheetsPage::Row& row) {
  return std::string("sheets.") + std::string(what) + "_" + (row.session ? row.session->text() : "registration");
}

bool sheet_button(Ui& ui, Rect rect, const std::string& id, const std::string& label) {
  return button(ui, {.id = id, .label = label, .rect = rect, .type = Type::caption_bold});
}

std::optional<StaffIntent> draw_row(Ui& ui, Rect rect, const SheetsPage::Row& row, const Texts& texts) {
  Rect rest = inset(rect, 0, row_padding);
  const bool tall = ui.canvas.portrait();
  const float both = 2 * button_width + Spacing::touch_gap;
  Rect buttons = tall ? take_bottom(rest, button_height, 12) : take_right(rest, both, 28);
  buttons = centered(buttons, {buttons.width, button_height});
  const float title = ui.theme().type(Type::card_title).line_height;
  const float when = ui.theme().type(Type::caption).line_height;
  rest = centered(rest, {rest.width, title + when});
  draw_text(ui.canvas, take_top(rest, title), row.title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, rest, row.when,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  std::optional<StaffIntent> wanted;
  if (sheet_button(ui, column_of(buttons, 0, 2, Spacing::touch_gap), id_of("marked", row), texts[words::sheets_marked]))
    wanted = OutIntent{out_intent::WriteSheet{row.session, false}};
  if (sheet_button(ui, column_of(buttons, 1, 2, Spacing::touch_gap), id_of("blank", row), texts[words::sheets_blank]))
    wanted = OutIntent{out_intent::WriteSheet{row.session, true}};
  return wanted;
}

float row_height(const Ui& ui) {
  const float words =
      ui.theme().type(Type::card_title).line_height + ui.theme().type(Type::caption).line_height + 2 * row_padding;
  return ui.canvas.portrait() ? words + button_height + 12 : std::max(words, button_height + 2 * row_padding);
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, SheetsPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect band = take_bottom(room, button_height, gap);
  if (button(ui, {.id = "sheets.back",
                  .label = texts[words::screens_back],
                  .rect = take_left(band, 280, gap),
                  .icon = Icon::back,
                  .icon_size = 28,
                  .type = Type::caption_bold}))
    wanted = OutIntent{out_intent::BackToOut{}};
  const Rect words = ui.canvas.portrait() ? take_bottom(room, grown(ui, 76), gap) : band;
  draw_text(
      ui.canvas, words, texts[words::sheets_do],
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
  const Rect view = rows_card(ui, room, row_height(ui) * static_cast<float>(page.rows.size()));
  const auto asked =
      draw_rows(ui, "sheets.list", page.scroll, view, page.rows.size(), row_height(ui), [&](std::size_t i, Rect row) {
        row.width -= ScrollList::bar_room;
        if (i > 0) draw_row_line(ui, row);
        return draw_row(ui, row, page.rows[i], texts);
      });
  return asked ? asked : wanted;
}

}  // namespace sala
