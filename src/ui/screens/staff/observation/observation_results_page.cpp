#include "ui/screens/staff/observation/observation_results_page.h"

#include "ui/draw_chart.h"
#include "ui/screens/column.h"
#include "words/observation.h"

namespace sala {

namespace {

constexpr float seen_gap = 28;
constexpr float seen_side = 36;
constexpr float seen_row = 108;
constexpr float seen_bar = 28;
constexpr float seen_note_gap = 16;

void draw_seen_finding(Ui& ui, Rect& room, const ObservationResultsPage& page) {
  const Color ink = ui.color()[Tone::primary].on_shape;
  Column column(ui, room.width - 2 * seen_side);
  column.words({RichText(page.finding), {{Type::card_title, 3}, {Type::staff_body}}, ink});
  if (!page.details.empty()) {
    column.gap(6);
    column.words(page.details, Type::caption, ink);
  }
  const Rect card = take_top(room, column.height() + 52, seen_gap);
  draw_card(ui.canvas, card, ui.color()[Tone::primary].shape);
  column.draw(inset(card, seen_side, 26));
}

std::optional<StaffIntent> draw_seen_row(Ui& ui, Rect row, const ObservationResultsPage::Bar& bar) {
  draw_separator(ui.canvas, {row.x, row.y, row.width, Spacing::line_width}, ui.color().line);
  const float name_width = row.width * 0.34F;
  Rect name = take_left(row, name_width, 20);
  const float counts = ui.theme().type(Type::small).line_height;
  const float title = measure_text(ui.canvas, bar.name, Type::staff_body, name.width, 2).height;
  name = centered(name, {name.width, std::min(name.height, title + counts)});
  draw_text(ui.canvas, take_top(name, title), bar.name,
            {.type = Type::staff_body, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  draw_text(ui.canvas, name, bar.counts,
            {.type = Type::small, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  const float level_width = bar.level.empty() ? 0 : chip_width(ui, bar.level);
  const Rect level = take_right(row, std::max(level_width, grown(ui, 140)), 20);
  if (!bar.level.empty()) chip(ui, {level.x, level.center().y}, bar.level, bar.tone);
  draw_text(ui.canvas, take_right(row, grown(ui, 76), 20), bar.mean,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1});
  const Rect chart = centered(row, {row.width, seen_bar});
  draw_chart(ui, chart, chart_of(ShareBar{bar.share}, chart_room(ui, chart)));
  return std::nullopt;
}

void draw_seen_bars(Ui& ui, Rect card, ObservationResultsPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, seen_side, 28);
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::card_title).line_height), texts[words::observation_by_item],
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::caption).line_height, 12), texts[words::observation_scale],
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  draw_rows(ui, "observation_results.items", page.scroll, ScrollList::beside_bar(rest), page.bars.size(),
            grown(ui, seen_row), [&](std::size_t i, Rect row) {
              row.width = rest.width;
              return draw_seen_row(ui, row, page.bars[i]);
            });
}

float seen_note_height(Ui& ui, const ObservationResultsPage::Note& note, float width) {
  return ui.theme().type(Type::small_bold).line_height +
         measure_text(ui.canvas, note.note, Type::caption, width - 48).height + 36;
}

void draw_seen_note(Ui& ui, Rect place, const ObservationResultsPage::Note& note) {
  fill_rect(ui.canvas, place, ui.color().paper, 16);
  Rect rest = inset(place, 24, 18);
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::small_bold).line_height), note.whom,
            {.type = Type::small_bold, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, rest, note.note, {.type = Type::caption, .color = ui.color().ink});
}

void draw_seen_notes(Ui& ui, Rect card, ObservationResultsPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect room = inset(card, seen_side, 28);
  draw_text(ui.canvas, take_top(room, ui.theme().type(Type::card_title).line_height, 16), page.notes_title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  if (page.notes.empty()) {
    draw_text(ui.canvas, room, texts[words::observation_notes_none],
              {.type = Type::staff_body, .color = ui.color().quiet});
    return;
  }
  std::vector<float> heights;
  float all = 0;
  for (const ObservationResultsPage::Note& note : page.notes) {
    heights.push_back(seen_note_height(ui, note, room.width));
    all += heights.back() + seen_note_gap;
  }
  const ScrollList list(ui, "observation_results.notes", page.note_scroll, ScrollList::beside_bar(room), all);
  Rect rest = list.row(0, all);
  rest.width = room.width;
  for (std::size_t i = 0; i < page.notes.size(); ++i) {
    const Rect place = take_top(rest, heights[i], seen_note_gap);
    if (overlaps(place, room)) draw_seen_note(ui, place, page.notes[i]);
  }
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, ObservationResultsPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect head = take_top(room, Spacing::pill_height, 20);
  ButtonSpec back{.id = "observation_results.back",
                  .label = texts[words::observation_back],
                  .icon = Icon::back,
                  .icon_size = 30,
                  .type = Type::caption};
  back.rect = take_left(head, std::min(pill_width(ui, back), head.width));
  if (pill(ui, back)) wanted = ObservationIntent{observation_intent::ShowResults{false}};
  draw_seen_finding(ui, room, page);
  const Rect bars = ui.canvas.portrait() ? take_top(room, room.height * 0.55F, seen_gap)
                                         : take_left(room, (room.width - seen_gap) * 0.62F, seen_gap);
  draw_seen_bars(ui, bars, page, texts);
  draw_seen_notes(ui, room, page, texts);
  return wanted;
}

}  // namespace sala
