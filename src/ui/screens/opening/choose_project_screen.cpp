#include "ui/screens/opening/choose_project_screen.h"

#include "ui/screens/areas.h"
#include "words/opening.h"

namespace sala {

namespace {

constexpr float row_side = 44;
constexpr float least_row = 140;
constexpr float most_row = 420;
constexpr float arrow = 44;
constexpr float list_edge = 16;

std::string caption_of(const ProjectChoice& choice) {
  return choice.place.empty() ? choice.dates : choice.dates + " · " + choice.place;
}

/// Words, chip and arrow of a row, measured once for its height and once more to draw.
struct RowParts {
  Rect disc, words, chip, arrow;
};
RowParts parts_of(Ui& ui, Rect row, const ProjectChoice& choice, const Texts& texts) {
  Rect rest = inset(row, row_side, 0);
  RowParts parts;
  parts.disc = centered(take_left(rest, 72, 28), {72, 72});
  parts.arrow = centered(take_right(rest, arrow, 20), {arrow, arrow});
  if (choice.today) parts.chip = take_right(rest, chip_width(ui, texts[words::choose_project_today]), 28);
  parts.words = rest;
  return parts;
}

/// The words of a row, well broken.
void add_project_words(Ui& ui, Column& words, const ProjectChoice& choice) {
  words.words(choice.title, Type::row_title, ui.color().ink);
  words.words(caption_of(choice), Type::caption, ui.color().quiet);
}

float row_height(Ui& ui, const ProjectChoice& choice, float width, const Texts& texts) {
  Column words(ui, parts_of(ui, {0, 0, width, least_row}, choice, texts).words.width);
  add_project_words(ui, words, choice);
  return std::clamp(48 + words.height(), least_row, most_row);
}

bool draw_row(Ui& ui, Rect row, const ProjectChoice& choice, bool line_above, const Texts& texts) {
  Canvas& canvas = ui.canvas;
  const std::string id = "choose_project." + choice.id.text();
  const Touch touch = touch_area(ui, {.id = id, .label = choice.title, .rect = row, .group = "choose_project"});
  const float pressed = std::max(press_share(ui, id, touch), touch.hovered ? 0.35F : 0.0F);
  if (pressed > 0) fill_rect(canvas, row, mix(ui.color().surface, ui.color()[Tone::primary].tint, pressed), 12);
  if (line_above)
    draw_separator(canvas, {row.x + row_side, row.y, row.width - 2 * row_side, Spacing::line_width}, ui.color().line);
  const RowParts parts = parts_of(ui, row, choice, texts);
  icon_disc(ui, parts.disc, Icon::calendar, choice.today ? Tone::accent : Tone::primary);
  if (choice.today) chip(ui, {parts.chip.x, row.center().y}, texts[words::choose_project_today], Tone::accent);
  draw_icon(canvas, Icon::forward, parts.arrow, ui.color().quiet);
  Column words(ui, parts.words.width);
  add_project_words(ui, words, choice);
  words.draw(parts.words);
  focus_ring(ui, touch, inset(row, 8), 12);
  return touch.tapped;
}

std::optional<Intent> draw_list(Ui& ui, Rect room, ChooseProjectScreen& screen, const Texts& texts) {
  const float width = room.width - 2 * list_edge;
  float all = 0;
  for (const ProjectChoice& choice : screen.projects) all += row_height(ui, choice, width, texts);
  const Rect card{room.x, room.y, room.width, std::min(room.height, all + 2 * list_edge)};
  draw_card(ui.canvas, card);
  const Rect view = inset(card, list_edge);
  const ScrollList list(ui, "choose_project.list", screen.scroll, view, all);
  Rect rest = list.row(0, all);
  std::optional<Intent> wanted;
  for (const ProjectChoice& choice : screen.projects) {
    const Rect row = take_top(rest, row_height(ui, choice, width, texts));
    if (overlaps(row, view) && draw_row(ui, row, choice, &choice != &screen.projects.front(), texts))
      wanted = intent::ChooseProject{choice.id};
  }
  return wanted;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, ChooseProjectScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = content_area(ui, shell);
  Column head(ui, room.width);
  head.words(texts[words::choose_project_title], Type::title, ui.color().ink);
  head.words(texts[words::choose_project_do], Type::body, ui.color().quiet);
  if (shell.accessibility.low_controls) take_top(room, ui.screen().height / 2 - room.y - head.height() - 28);
  head.draw(take_top(room, head.height(), 28));
  return draw_list(ui, room, screen, texts);
}

}  // namespace sala
