#include "ui/screens/staff/learning/results_parts.h"

#include "ui/draw_chart.h"
#include "ui/screens/column.h"
#include "ui/screens/staff/learning/learning_parts.h"
#include "words/trainer.h"

namespace sala {

namespace {

constexpr float legend_square = 24;
constexpr float dumbbell_height = 24;

/// A square of an ink and what it stands for; cut off the left of the line.
void draw_legend(Ui& ui, Rect& line, ChartInk ink, const std::string& words) {
  if (words.empty()) return;
  const Rect square = centered(take_left(line, legend_square, 10), {legend_square, legend_square});
  fill_rect(ui.canvas, square, color_of(ui, ink), 4);
  const float width = std::min(measure_text(ui.canvas, words, Type::caption).width + 2, line.width);
  draw_text(ui.canvas, take_left(line, std::max(0.0F, width), 20), words, line_look(Type::caption, ui.color().quiet));
}

std::optional<StaffIntent> draw_moved_row(Ui& ui, Rect row, std::size_t index,
                                          const TestResultsPage::Question& question) {
  row.width -= ScrollList::bar_room;
  if (index > 0) draw_row_line(ui, row);
  draw_text(ui.canvas, take_left(row, grown(ui, 48), 12), question.number, line_look(Type::caption, ui.color().quiet));
  draw_text(ui.canvas, take_right(row, grown(ui, 176), 20), with_bold_figures(question.told),
            line_look(Type::caption, ui.color().ink, Align::right));
  const Rect place = take_right(row, std::min(300.0F, row.width * 0.36F), 24);
  const Rect chart = centered(place, {place.width, dumbbell_height});
  draw_chart(ui, chart, chart_of(question.moved, chart_room(ui, chart)));
  if (question.attention) {
    const Rect mark = take_left(row, 32, 12);
    draw_icon(ui.canvas, Icon::warning, centered(mark, {28, 28}), ui.color()[Tone::warning].ink);
  }
  draw_text(
      ui.canvas, row, question.text,
      {.type = Type::caption, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
  return std::nullopt;
}

}  // namespace

float moved_row_height(const Ui& ui) {
  return grown(ui, 84);
}

void draw_finding(Ui& ui, Rect& room, const TestResultsPage& page, Type largest) {
  const float width = room.width - 2 * learning_side;
  Column column(ui, width);
  const Color ink = ui.color()[Tone::primary].on_shape;
  column.words({RichText(page.finding), {{largest, 2}, {Type::lead, 4}, {Type::staff_body}}, ink});
  if (!page.figures.empty()) {
    column.gap(8);
    column.words({RichText(page.figures), {{Type::staff_body, 1}, {Type::caption, 3}, {Type::small}}, ink});
  }
  if (!page.note.empty()) {
    column.gap(8);
    column.words({RichText(page.note), {{Type::caption, 2}, {Type::small}}, ink});
  }
  const Rect card = take_top(room, column.height() + 56, learning_gap);
  draw_deep_card(ui, card);
  column.draw(inset(card, learning_side, 28));
}

void draw_scores(Ui& ui, Rect card, const TestResultsPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, learning_side, 28);
  const float title = measure_text(ui.canvas, page.scores_title, Type::card_title, rest.width, 2).height;
  draw_text(ui.canvas, take_top(rest, title, 8), page.scores_title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  const float line = ui.theme().type(Type::caption).line_height;
  for (const auto& [ink, words] : {std::pair(ChartInk::before, page.before), std::pair(ChartInk::after, page.after)}) {
    if (words.empty()) continue;
    Rect legend = take_top(rest, line, 4);
    draw_legend(ui, legend, ink, words);
  }
  const float axis = ui.theme().type(Type::small).line_height;
  draw_text(ui.canvas, take_bottom(rest, axis, 4), texts[words::trainer_scores_axis],
            line_look(Type::small, ui.color().quiet, Align::center));
  take_top(rest, 12);
  draw_chart(ui, rest, chart_of(page.scores, chart_room(ui, rest)));
}

void draw_moved_questions(Ui& ui, Rect card, TestResultsPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, learning_side, 28);
  const float title = measure_text(ui.canvas, page.questions_title, Type::card_title, rest.width, 2).height;
  draw_text(ui.canvas, take_top(rest, title), page.questions_title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::caption).line_height, 12),
            texts[words::trainer_questions_caption], line_look(Type::caption, ui.color().quiet));
  draw_rows(ui, "test_results.questions", page.scroll, ScrollList::beside_bar(rest), page.questions.size(),
            moved_row_height(ui),
            [&](std::size_t i, Rect row) { return draw_moved_row(ui, row, i, page.questions[i]); });
}

}  // namespace sala
