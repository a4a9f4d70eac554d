// What facts do not settle among themselves: the list, and beside it one of them with its branches side by side.
#include "ui/screens/column.h"
#include "ui/screens/staff/record/record_status_page.h"
#include "words/record_desk.h"

namespace sala {

namespace {

constexpr float conflict_gap = 24, conflict_list_width = 430, conflict_row = 96;
constexpr float branch_line = 56;

std::optional<StaffIntent> draw_conflict_list(Ui& ui, Rect card, ConflictsPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, 36, 28);
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::card_title).line_height, 12),
            texts[words::conflicts_waiting],
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  const Rect foot = take_bottom(rest, 2 * ui.theme().type(Type::small).line_height, 12);
  draw_text(
      ui.canvas, foot, texts[words::conflicts_nothing_lost],
      {.type = Type::small, .color = ui.color().quiet, .vertical = Vertical::bottom, .max_lines = 2, .shrink = true});
  return draw_rows(
      ui, "conflicts.list", page.scroll, ScrollList::beside_bar(rest), page.conflicts.size(), grown(ui, conflict_row),
      [&](std::size_t i, Rect row) -> std::optional<StaffIntent> {
        row.width -= ScrollList::bar_room;
        const ConflictShown& conflict = page.conflicts[i];
        if (page.chosen == i) fill_rect(ui.canvas, inset(row, -16, 2), ui.color()[Tone::primary].tint, 16);
        const bool tapped = touch_row(ui, row,
                                      {.id = "conflicts.row_" + std::to_string(i),
                                       .label = conflict.title,
                                       .group = "conflicts.rows",
                                       .line_above = page.chosen != i});
        Rect text = inset(row, 0, 12);
        draw_icon(ui.canvas, Icon::forward, centered(take_right(text, 32, 12), {28, 28}), ui.color().quiet);
        draw_text(ui.canvas, take_top(text, text.height * 0.56F), conflict.title,
                  {.type = Type::caption_bold,
                   .color = ui.color().ink,
                   .vertical = Vertical::middle,
                   .max_lines = 1,
                   .shrink = true});
        draw_text(ui.canvas, text, conflict.about,
                  {.type = Type::small,
                   .color = ui.color().quiet,
                   .vertical = Vertical::middle,
                   .max_lines = 1,
                   .shrink = true});
        return tapped ? std::optional<StaffIntent>(RecordIntent{record_intent::ChooseConflict{i}}) : std::nullopt;
      });
}

void draw_branch_line(Ui& ui, Rect& rest, std::string_view label, std::string_view words) {
  Rect line = take_top(rest, grown(ui, branch_line), 0);
  draw_row_line(ui, line);
  draw_text(
      ui.canvas, take_left(line, line.width * 0.45F, 12), label,
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, line, words,
            {.type = Type::caption_bold,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
}

void draw_branch(Ui& ui, Rect card, const ConflictShown::Branch& branch, const Texts& texts) {
  const Color edge = branch.counts ? ui.color()[Tone::primary].ink : ui.color().line;
  stroke_rect(ui.canvas, card, edge, branch.counts ? 4.0F : 3.0F, 24);
  Rect rest = inset(card, 28, 22);
  Rect head = take_top(rest, grown(ui, 64), 16);
  const Rect disc = centered(take_left(head, 56, 18), {56, 56});
  fill_circle(ui.canvas, disc.center(), 28,
              branch.counts ? ui.color()[Tone::primary].ink : ui.color()[Tone::primary].tint);
  draw_text(ui.canvas, disc, branch.mark,
            {.type = Type::body_bold,
             .color = branch.counts ? ui.color().surface : ui.color()[Tone::primary].ink,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 1});
  draw_text(ui.canvas, take_top(head, head.height * 0.56F), branch.name,
            {.type = Type::caption_bold,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  draw_text(ui.canvas, head, branch.when,
            {.type = Type::small, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  draw_branch_line(ui, rest, texts[words::conflicts_facts], branch.facts);
  draw_branch_line(ui, rest, texts[words::conflicts_check_ins], branch.check_ins);
  draw_branch_line(ui, rest, texts[words::conflicts_mark], branch.hash);
}

void draw_conflict(Ui& ui, Rect card, const ConflictShown& conflict, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, 40, 32);
  Column told(ui, rest.width, Align::left);
  told.words(conflict.title, Type::card_title, ui.color().ink);
  told.gap(8);
  told.words(conflict.words, Type::staff_body, ui.color().quiet);
  const float height = std::min(told.height(), rest.height * 0.4F);
  told.draw(take_top(rest, height, 24));
  const float branch_height = grown(ui, 64) + 3 * grown(ui, branch_line) + 64;
  const Rect band = take_top(rest, std::min(branch_height, rest.height * 0.7F), 24);
  const int count = std::min(2, static_cast<int>(conflict.branches.size()));
  for (int i = 0; i < count; ++i)
    draw_branch(ui, column_of(band, i, std::max(count, 2), conflict_gap),
                conflict.branches[static_cast<std::size_t>(i)], texts);
  draw_text(ui.canvas, rest, conflict.what_to_do,
            {.type = Type::staff_body, .color = ui.color().ink, .max_lines = 4, .shrink = true});
}

void draw_no_conflicts(Ui& ui, Rect room, const Texts& texts) {
  draw_card(ui.canvas, room);
  Column column(ui, std::min(room.width - 96, 760.0F), Align::center);
  column.piece({96, 96}, [&](Rect place) { icon_disc(ui, place, Icon::check, Tone::success); });
  column.gap(20);
  column.words(texts[words::conflicts_none_title], Type::card_title, ui.color().ink);
  column.words(texts[words::conflicts_none_words], Type::staff_body, ui.color().quiet);
  column.draw(centered(room, {column.width(), room.height - 64}));
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, ConflictsPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect head = take_top(room, Spacing::pill_height, 20);
  ButtonSpec back{.id = "conflicts.back",
                  .label = texts[words::conflicts_back],
                  .icon = Icon::back,
                  .icon_size = 30,
                  .type = Type::caption};
  back.rect = take_left(head, pill_width(ui, back), conflict_gap);
  if (pill(ui, back)) wanted = RecordIntent{record_intent::LeaveConflicts{}};
  if (page.conflicts.empty()) {
    draw_no_conflicts(ui, room, texts);
    return wanted;
  }
  const bool portrait = ui.canvas.portrait();
  const Rect list = portrait ? take_top(room, room.height * 0.36F, conflict_gap)
                             : take_left(room, std::min(conflict_list_width, room.width * 0.34F), conflict_gap);
  if (auto tapped = draw_conflict_list(ui, list, page, texts)) wanted = tapped;
  draw_conflict(ui, room, page.conflicts[std::min(page.chosen, page.conflicts.size() - 1)], texts);
  return wanted;
}

}  // namespace sala
