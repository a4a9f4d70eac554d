#include "ui/screens/staff/agenda_page.h"

#include "core/text_ids.h"

namespace sala {

namespace {

constexpr float gap = 24;
constexpr float row_height = 148;
constexpr float tall_row_height = 232;
constexpr float button_height = 72;
constexpr float button_width_dp = 230;
constexpr float card_side = 36;

std::string id_of(std::string_view what, const AgendaPage::Row& row) {
  return std::string("agenda.") + std::string(what) + "_" + (row.session ? row.session->text() : "registration");
}

/// This desk follows the clock, or is for one session.
std::optional<StaffIntent> draw_desk(Ui& ui, Rect card, const AgendaPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  if (switch_row(ui, {.id = "agenda.follow_clock",
                      .label = texts[TextId::agenda_follow_clock],
                      .caption = texts[TextId::agenda_follow_clock_do],
                      .rect = inset(card, card_side, 8),
                      .on = page.follows_clock,
                      .icon = Icon::clock}) &&
      !page.follows_clock)
    return staff_intent::BindDesk{};
  return std::nullopt;
}

std::optional<StaffIntent> draw_buttons(Ui& ui, Rect band, const AgendaPage::Row& row, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  const std::string gate_id = id_of("gate", row), desk_id = id_of("desk", row);
  const Rect right = centered(take_right(band, button_width_dp, Spacing::touch_gap), {button_width_dp, button_height});
  if (button(ui, {.id = gate_id,
                  .label = texts[row.open ? TextId::agenda_close : TextId::agenda_open],
                  .rect = right,
                  .icon = row.open ? Icon::lock : Icon::opening,
                  .icon_size = 28,
                  .type = Type::caption_bold}))
    wanted = staff_intent::SetGate{row.session, !row.open};
  if (!row.session) return wanted;
  const Rect left = centered(take_right(band, button_width_dp), {button_width_dp, button_height});
  if (button(ui, {.id = desk_id,
                  .label = texts[row.bound ? TextId::agenda_bound : TextId::agenda_bind],
                  .rect = left,
                  .kind = row.bound ? ButtonKind::primary : ButtonKind::plain,
                  .icon = Icon::pin_place,
                  .icon_size = 28,
                  .on = row.bound,
                  .type = Type::caption_bold}))
    wanted = staff_intent::BindDesk{row.bound ? std::nullopt : row.session};
  return wanted;
}

std::optional<StaffIntent> draw_row(Ui& ui, Rect rect, const AgendaPage::Row& row, const Texts& texts) {
  draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  Rect rest = inset(rect, 0, 14);
  const bool tall = ui.canvas.portrait();
  const Rect buttons =
      tall ? take_bottom(rest, button_height, 8) : take_right(rest, 2 * button_width_dp + Spacing::touch_gap, 28);
  const Rect figures = take_right(rest, 240, 24);
  draw_text(ui.canvas, {figures.x, figures.y, figures.width, 52}, row.count,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  chip_right(ui, {figures.right(), figures.y + 52 + 30}, row.state, row.tone);
  const float lines = std::min(2.0F, measure_text(ui.canvas, row.title, Type::card_title, rest.width, 2).height / 45);
  draw_text(ui.canvas, take_top(rest, lines > 1.2F ? 84 : 52, 0), row.title,
            {.type = lines > 1.2F ? Type::staff_body : Type::card_title,
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
  std::optional<StaffIntent> wanted = draw_desk(ui, take_top(room, 140, gap), page, texts);
  draw_card(ui.canvas, room);
  const Rect view = inset(room, card_side, 20);
  const float height = ui.canvas.portrait() ? tall_row_height : row_height;
  const auto count = static_cast<int>(page.rows.size());
  const ScrollList list(ui, "agenda.list", page.scroll, view, height * static_cast<float>(count));
  const auto [first, past] = list.visible(count, height);
  for (int i = first; i < past; ++i)
    if (auto tapped = draw_row(ui, list.row(i, height), page.rows[static_cast<std::size_t>(i)], texts)) wanted = tapped;
  return wanted;
}

}  // namespace sala
