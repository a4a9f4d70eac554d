#include "ui/screens/staff/out/out_page.h"

#include <array>

#include "words/out.h"

namespace sala {

namespace {

struct ActionLook {
  OutAction action;
  Icon icon;
  TextId title, caption;
  std::string_view id;
};

constexpr std::array<ActionLook, 6> actions = {
    {{OutAction::workbook, Icon::bars, words::send_xlsx, words::send_xlsx_do, "out.workbook"},
     {OutAction::csv, Icon::file, words::send_csv, words::send_csv_do, "out.csv"},
     {OutAction::sheets, Icon::pencil, words::send_sheets, words::send_sheets_do, "out.sheets"},
     {OutAction::tickets, Icon::ticket, words::send_tickets, words::send_tickets_do, "out.tickets"},
     {OutAction::photos, Icon::camera, words::send_photos, words::send_photos_do, "out.photos"},
     {OutAction::exchange, Icon::refresh, words::send_exchange, words::send_exchange_do, "out.exchange"}}};

bool draw_action(Ui& ui, Rect rect, const ActionLook& look, const Texts& texts, bool enabled) {
  const bool is_first = &look == &actions.front();
  return block_row(
      ui, rect,
      {.id = look.id, .label = texts[look.title], .group = "out.list", .enabled = enabled, .line_above = !is_first},
      {look.icon, Tone::primary, texts[look.title], texts[look.caption]});
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, OutPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (const auto place = draw_places(ui, room,
                                     {.id = "out.place_",
                                      .heading = texts[words::send_where],
                                      .places = page.places,
                                      .chosen = page.chosen,
                                      .hint = page.hint,
                                      .enabled = page.told.state != OutPage::State::running}))
    wanted = OutIntent{out_intent::ChoosePlace{*place}};
  draw_told(ui, room, page.told);
  draw_card(ui.canvas, room);
  const Rect view = ScrollList::beside_bar(inset(room, work_card_side, 16));
  const Block backup{Icon::clock, Tone::primary, texts[words::send_backup], page.backup};
  const float width = view.width - ScrollList::bar_room;
  float height = block_needs(ui, width, backup);
  for (const ActionLook& look : actions)
    height =
        std::max(height, block_needs(ui, width, {look.icon, Tone::primary, texts[look.title], texts[look.caption]}));
  const auto draw_row = [&](std::size_t i, Rect rect) -> std::optional<StaffIntent> {
    rect.width = width;
    if (i < actions.size()) {
      if (!draw_action(ui, rect, actions[i], texts, page.told.state != OutPage::State::running)) return std::nullopt;
      return OutIntent{out_intent::Begin{actions[i].action}};
    }
    draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
    draw_block(ui, rect, backup);
    return std::nullopt;
  };
  const auto begun = draw_rows(ui, "out.list", page.scroll, view, actions.size() + 1, height, draw_row);
  return begun ? begun : wanted;
}

}  // namespace sala
