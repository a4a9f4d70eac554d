#include "ui/screens/staff/board/agenda_page.h"

#include <fmt/format.h>

#include "words/board.h"

namespace sala {

namespace {

constexpr float agenda_gap = 24;
constexpr float agenda_row_height = 156;
constexpr float tall_row_height = 236;
constexpr float button_height = 72;
constexpr float button_width = 272;
constexpr float agenda_card_side = 36;

std::string id_of(std::string_view what, const AgendaPage::Row& row) {
  if (row.of_test) return fmt::format("agenda.{}_{}_{}", what, name_of(row.of_test->phase), row.of_test->test.text());
  return std::string("agenda.") + std::string(what) + "_" + (row.session ? row.session->text() : "registration");
}

/// This desk follows the clock, or is for one session.
std::optional<StaffIntent> draw_desk(Ui& ui, Rect card, const AgendaPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, agenda_card_side, 16);
  icon_disc(ui, centered(take_left(rest, 72, 28), {72, 72}), page.follows_clock ? Icon::clock : Icon::pin_place);
  std::optional<StaffIntent> wanted;
  if (!page.follows_clock) {
    const Rect right = centered(take_right(rest, button_width, 28), {button_width, button_height});
    if (button(ui, {.id = "agenda.follow_clock",
                    .label = texts[words::agenda_follow],
                    .rect = right,
                    .type = Type::caption_bold}))
      wanted = staff_intent::BindDesk{};
  }
  const float title = ui.theme().type(Type::card_title).line_height;
  const std::string& caption = texts[page.follows_clock ? words::agenda_follow_clock_do : words::agenda_bound_do];
  rest = centered(rest, {rest.width, title + measure_text(ui.canvas, caption, Type::caption, rest.width, 2).height});
  draw_text(ui.canvas, take_top(rest, title),
            texts[page.follows_clock ? words::agenda_follow_clock : words::agenda_bound_now],
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, rest, caption,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 2, .shrink = true});
  return wanted;
}

struct GateButton {
  TextId words;
  Icon icon;
  std::optional<bool> open;
};
/// What was opened or closed by hand goes back to its hours first.
GateButton gate_button(const AgendaPage::Row& row) {
  if (row.by_hand) return {words::agenda_by_clock, Icon::clock, std::nullopt};
  if (row.open) return {words::agenda_close, Icon::lock, false};
  return {words::agenda_open, Icon::opening, true};
}

/// Open or close, and back to the clock where the agenda would say otherwise.
std::optional<StaffIntent> draw_phase_buttons(Ui& ui, Rect band, const AgendaPage::Row& row, const Texts& texts) {
  const AgendaPage::TestPhase& of_test = *row.of_test;
  if (!of_test.may_open) return std::nullopt;
  std::optional<StaffIntent> wanted;
  const std::string gate_id = id_of("gate", row), clock_id = id_of("clock", row);
  const Rect right = centered(take_right(band, button_width, Spacing::touch_gap), {button_width, button_height});
  if (button(ui, {.id = gate_id,
                  .label = texts[row.open ? words::agenda_close : words::agenda_open],
                  .rect = right,
                  .icon = row.open ? Icon::lock : Icon::opening,
                  .icon_size = 28,
                  .type = Type::caption_bold}))
    wanted = AgendaIntent{staff_intent::AskPhaseGate{of_test.test, of_test.phase, !row.open}};
  if (!row.by_hand) return wanted;
  const Rect left = centered(take_right(band, button_width), {button_width, button_height});
  if (button(ui, {.id = clock_id,
                  .label = texts[words::agenda_by_clock],
                  .rect = left,
                  .icon = Icon::clock,
                  .icon_size = 28,
                  .type = Type::caption_bold}))
    wanted = AgendaIntent{staff_intent::AskPhaseGate{of_test.test, of_test.phase, std::nullopt}};
  return wanted;
}

std::optional<StaffIntent> draw_buttons(Ui& ui, Rect band, const AgendaPage::Row& row, const Texts& texts) {
  if (row.of_test) return draw_phase_buttons(ui, band, row, texts);
  std::optional<StaffIntent> wanted;
  const std::string gate_id = id_of("gate", row), desk_id = id_of("desk", row);
  const Rect right = centered(take_right(band, button_width, Spacing::touch_gap), {button_width, button_height});
  const GateButton gate = gate_button(row);
  if (button(ui, {.id = gate_id,
                  .label = texts[gate.words],
                  .rect = right,
                  .icon = gate.icon,
                  .icon_size = 28,
                  .type = Type::caption_bold}))
    wanted = staff_intent::SetGate{row.session, gate.open};
  if (!row.session) return wanted;
  const Rect left = centered(take_right(band, button_width), {button_width, button_height});
  if (button(ui, {.id = desk_id,
                  .label = texts[row.bound ? words::agenda_bound : words::agenda_bind],
                  .rect = left,
                  .kind = row.bound ? ButtonKind::chosen : ButtonKind::plain,
                  .icon = Icon::pin_place,
                  .icon_size = 28,
                  .on = row.bound,
                  .type = Type::caption_bold}))
    wanted = staff_intent::BindDesk{row.bound ? std::nullopt : row.session};
  return wanted;
}

std::optional<StaffIntent> draw_row(Ui& ui, Rect rect, const AgendaPage::Row& row, const Texts& texts) {
  Rect rest = inset(rect, 0, 14);
  const bool tall = ui.canvas.portrait();
  const Rect buttons =
      tall ? take_bottom(rest, button_height, 8) : take_right(rest, 2 * button_width + Spacing::touch_gap, 28);
  Rect figures = take_right(rest, 240, 24);
  figures = centered(figures, {figures.width, std::min(figures.height, grown(ui, 52 + 8) + Spacing::chip_height)});
  draw_text(ui.canvas, {figures.x, figures.y, figures.width, grown(ui, 52)}, row.count,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  chip_right(ui, {figures.right(), figures.bottom() - Spacing::chip_height / 2}, row.state, row.tone);
  const float when = ui.theme().type(Type::caption).line_height;
  const float title =
      std::min(measure_text(ui.canvas, row.title, Type::card_title, rest.width, 2).height, rest.height - when);
  rest = centered(rest, {rest.width, title + when});
  draw_text(ui.canvas, take_top(rest, title), row.title,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  draw_text(ui.canvas, rest, row.when,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  return draw_buttons(ui, buttons, row, texts);
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, AgendaPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted = draw_desk(ui, take_top(room, grown(ui, 152), agenda_gap), page, texts);
  draw_card(ui.canvas, room);
  const Rect view = ScrollList::beside_bar(inset(room, agenda_card_side, 20));
  const float height = grown(ui, ui.canvas.portrait() ? tall_row_height : agenda_row_height);
  const auto asked =
      draw_rows(ui, "agenda.list", page.scroll, view, page.rows.size(), height, [&](std::size_t i, Rect row) {
        row.width -= ScrollList::bar_room;
        if (i > 0) draw_row_line(ui, row);
        return draw_row(ui, row, page.rows[i], texts);
      });
  return asked ? asked : wanted;
}

bool asks(const AgendaPage& page) {
  return page.question.has_value();
}

std::optional<StaffIntent> draw_question(Ui& ui, AgendaPage& page, const Texts& texts) {
  if (!page.question) return std::nullopt;
  const auto answer = draw_reason_question(ui, "agenda.ask", page.question->words, texts);
  if (!answer) return std::nullopt;
  if (!answer->reason) return staff_intent::CloseQuestion{};
  return AgendaIntent{staff_intent::ChangePhaseGate{page.question->words.chosen.value_or(0)}};
}

}  // namespace sala
