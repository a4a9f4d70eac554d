#include "ui/screens/staff/record/record_status_page.h"

#include "ui/screens/column.h"
#include "words/record_desk.h"

namespace sala {

namespace {

constexpr float record_gap = 24;
constexpr float standing_side = 40, standing_top = 26, standing_disc = 96;
constexpr float figure_height = 138;
constexpr float station_row = 82, station_head = 48;
constexpr float count_width = 130, mark_width = 190, station_state = 190;

float record_words_height(Ui& ui, std::string_view words, Type type, float width) {
  return words.empty() ? 0 : measure_text(ui.canvas, words, type, width, 3).height;
}

void draw_standing_words(Ui& ui, Rect rest, const RecordStanding& standing) {
  const ToneColors& tone = ui.color()[standing.tone];
  const float title = record_words_height(ui, standing.title, Type::card_title, rest.width);
  const float words = record_words_height(ui, standing.words, Type::staff_body, rest.width);
  const float note = record_words_height(ui, standing.note, Type::caption, rest.width);
  rest = centered(rest, {rest.width, title + words + note});
  draw_text(ui.canvas, take_top(rest, title), standing.title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 3, .shrink = true});
  draw_text(ui.canvas, take_top(rest, words), standing.words,
            {.type = Type::staff_body, .color = ui.color().ink, .max_lines = 3, .shrink = true});
  draw_text(ui.canvas, rest, standing.note, {.type = Type::caption, .color = tone.ink, .max_lines = 3, .shrink = true});
}

std::optional<StaffIntent> draw_standing(Ui& ui, Rect& room, const RecordStatusPage& page, const Texts& texts) {
  const RecordStanding& standing = page.standing;
  const bool portrait = ui.canvas.portrait();
  ButtonSpec send{.id = "record.send",
                  .label = texts[words::record_send_now],
                  .kind = page.waits ? ButtonKind::primary : ButtonKind::plain,
                  .icon = Icon::refresh,
                  .icon_size = 30,
                  .type = Type::caption_bold};
  const float button_room = page.has_record ? button_width(ui, send) : 0;
  const float beside = portrait || button_room == 0 ? 0 : button_room + record_gap;
  const float width = room.width - 2 * standing_side - standing_disc - 32 - beside;
  const float inner = record_words_height(ui, standing.title, Type::card_title, width) +
                      record_words_height(ui, standing.words, Type::staff_body, width) +
                      record_words_height(ui, standing.note, Type::caption, width);
  const float below = portrait && button_room > 0 ? grown(ui, 76) + 20 : 0;
  const Rect card = take_top(room, std::max(inner, standing_disc) + 2 * standing_top + below, record_gap);
  const ToneColors& tone = ui.color()[standing.tone];
  fill_rect(ui.canvas, card, tone.tint, Spacing::card_radius);
  ui.canvas.grounds.push_back({card, tone.tint});
  Rect rest = inset(card, standing_side, standing_top);
  std::optional<StaffIntent> wanted;
  if (button_room > 0) {
    const Rect band = portrait ? take_bottom(rest, grown(ui, 76), 20) : take_right(rest, button_room, record_gap);
    send.rect = portrait ? band : centered(band, {button_room, grown(ui, 76)});
    if (button(ui, send)) wanted = RecordIntent{record_intent::SendNow{}};
  }
  const Rect disc = centered(take_left(rest, standing_disc, 32), {standing_disc, standing_disc});
  fill_circle(ui.canvas, disc.center(), standing_disc / 2, ui.color().surface);
  draw_icon(ui.canvas, standing.icon, centered(disc, {48, 48}), tone.ink);
  draw_standing_words(ui, rest, standing);
  return wanted;
}

void draw_figure_words(Ui& ui, Rect place, const RecordFigure& figure) {
  Rect rest = inset(place, 32, 18);
  draw_text(ui.canvas, take_top(rest, rest.height * 0.58F), figure.figure,
            {.type = Type::heading,
             .color = figure.tone ? ui.color()[*figure.tone].ink : ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  draw_text(ui.canvas, rest, figure.caption,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 2, .shrink = true});
}

/// Four in a row, or two and two; the last opens what is to be decided.
std::optional<StaffIntent> draw_record_figures(Ui& ui, Rect& room, const RecordStatusPage& page) {
  const int in_row = ui.canvas.portrait() ? 2 : 4;
  const float height = grown(ui, figure_height);
  std::optional<StaffIntent> wanted;
  Rect band = {};
  for (int i = 0; i < 4; ++i) {
    if (i % in_row == 0) band = take_top(room, height, record_gap);
    const Rect place = column_of(band, i % in_row, in_row, record_gap);
    const RecordFigure& figure = page.figures[static_cast<std::size_t>(i)];
    draw_card(ui.canvas, place);
    if (i < 3) {
      draw_figure_words(ui, place, figure);
      continue;
    }
    const std::string label = figure.figure + " " + figure.caption;
    if (touch_row(ui, place, {.id = "record.conflicts", .label = label, .line_above = false}))
      wanted = RecordIntent{record_intent::OpenConflicts{}};
    Rect rest = place;
    const Rect arrow = take_right(rest, 64, 0);
    draw_figure_words(ui, rest, figure);
    draw_icon(ui.canvas, Icon::forward, centered(arrow, {32, 32}), ui.color().quiet);
  }
  return wanted;
}

struct StationCells {
  Rect name, head, mark, held, state;
};
StationCells station_cells(Ui& ui, Rect row) {
  StationCells cells;
  cells.state = take_right(row, station_state, 16);
  cells.held = take_right(row, count_width, 16);
  if (!ui.canvas.portrait()) cells.mark = take_right(row, mark_width, 16);
  cells.head = take_right(row, count_width, 16);
  cells.name = row;
  return cells;
}

void draw_station_word(Ui& ui, Rect rect, std::string_view words, Type type, Align align) {
  if (rect.width <= 0) return;
  draw_text(ui.canvas, rect, words,
            {.type = type,
             .color = type == Type::small ? ui.color().quiet : ui.color().ink,
             .align = align,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
}

void draw_station_head(Ui& ui, Rect band, const Texts& texts) {
  const StationCells cells = station_cells(ui, band);
  draw_station_word(ui, cells.name, texts[words::record_column_name], Type::small, Align::left);
  draw_station_word(ui, cells.head, texts[words::record_column_head], Type::small, Align::right);
  draw_station_word(ui, cells.mark, texts[words::record_column_mark], Type::small, Align::left);
  draw_station_word(ui, cells.held, texts[words::record_column_held], Type::small, Align::right);
  draw_station_word(ui, cells.state, texts[words::record_column_state], Type::small, Align::right);
}

void draw_station_row(Ui& ui, Rect rect, const RecordStationRow& row) {
  draw_row_line(ui, rect);
  StationCells cells = station_cells(ui, rect);
  Rect name = inset(cells.name, 0, 8);
  draw_station_word(ui, take_top(name, name.height * 0.56F), row.name, Type::staff_body, Align::left);
  draw_station_word(ui, name, row.role, Type::small, Align::left);
  draw_station_word(ui, cells.head, row.head, Type::body_bold, Align::right);
  draw_station_word(ui, cells.mark, row.mark, Type::caption, Align::left);
  draw_station_word(ui, cells.held, row.held, Type::staff_body, Align::right);
  chip_right(ui, {cells.state.right(), cells.state.center().y}, row.state, row.tone, row.icon);
}

void draw_stations(Ui& ui, Rect room, RecordStatusPage& page, const Texts& texts) {
  const float title = ui.theme().type(Type::card_title).line_height;
  const float rows = grown(ui, station_row) * static_cast<float>(page.stations.size());
  room.height = std::min(room.height, title + grown(ui, station_head) + rows + 56);
  draw_card(ui.canvas, room);
  Rect rest = inset(room, 36, 24);
  Rect head = take_top(rest, title, 4);
  draw_text(ui.canvas, take_left(head, head.width * 0.4F, 16), texts[words::record_stations],
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, head, texts[words::record_equal_note],
            {.type = Type::small,
             .color = ui.color().quiet,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  draw_station_head(ui, take_top(rest, grown(ui, station_head), 0), texts);
  draw_rows(ui, "record.stations", page.scroll, ScrollList::beside_bar(rest), page.stations.size(),
            grown(ui, station_row), [&](std::size_t i, Rect row) -> std::optional<StaffIntent> {
              row.width -= ScrollList::bar_room;
              draw_station_row(ui, row, page.stations[i]);
              return std::nullopt;
            });
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, RecordStatusPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted = draw_standing(ui, room, page, texts);
  if (auto tapped = draw_record_figures(ui, room, page)) wanted = tapped;
  if (!page.stations.empty()) draw_stations(ui, room, page, texts);
  return wanted;
}

}  // namespace sala
