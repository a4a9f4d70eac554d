#include "ui/screens/staff/learning/test_results_page.h"

#include <fmt/format.h>

#include <sstream>

#include "ui/screens/staff/learning/learning_parts.h"
#include "ui/screens/staff/learning/results_parts.h"
#include "words/set_up.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;
using View = TestResultsPage::View;

constexpr float results_head_height = 64;
constexpr float item_height_dp = 148;
constexpr float figure_width = 190;

/// Answers what was tapped; takes its lines off the room.
std::optional<StaffIntent> draw_results_head(Ui& ui, Rect& room, const TestResultsPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect line = take_top(room, results_head_height, Spacing::touch_gap);
  const bool items = page.view == View::items, formulas = page.view == View::formulas;
  if (next_pill(ui, room, line, {.id = "test_results.back", .label = texts[words::screens_back], .icon = Icon::back}))
    wanted = LearningIntent{li::GoBack{}};
  if (next_pill(ui, room, line,
                {.id = "test_results.items", .label = texts[words::trainer_items], .icon = Icon::bars, .on = items}))
    wanted = LearningIntent{li::ShowItems{!items}};
  if (next_pill(
          ui, room, line,
          {.id = "test_results.formulas", .label = texts[words::trainer_formulas], .icon = Icon::info, .on = formulas}))
    wanted = LearningIntent{li::ShowFormulas{!formulas}};
  if (page.may_show &&
      next_pill(ui, room, line,
                {.id = "test_results.room", .label = texts[words::trainer_to_room], .icon = Icon::screen}))
    wanted = LearningIntent{li::ShowRoom{}};
  if (page.may_open_key &&
      next_pill(ui, room, line,
                {.id = "test_results.open_key", .label = texts[words::trainer_open_key], .icon = Icon::eye}))
    wanted = LearningIntent{li::AskOpenKey{}};
  if (!page.chip.empty() && chip_width(ui, page.chip) <= line.width)
    chip_right(ui, {line.right(), line.center().y}, page.chip, page.chip_tone);
  take_top(room, 8);
  return wanted;
}

// ---- item analysis --------------------------------------------------------------------------------------------------
void draw_item_figure(Ui& ui, Rect& row, const std::string& value, const std::string& word) {
  Rect place = take_right(row, grown(ui, figure_width), 16);
  const float line = ui.theme().type(Type::caption_bold).line_height, below = ui.theme().type(Type::small).line_height;
  place = centered(place, {place.width, line + below});
  draw_text(ui.canvas, take_top(place, line), value, line_look(Type::caption_bold, ui.color().ink, Align::right));
  draw_text(ui.canvas, place, word, line_look(Type::small, ui.color().quiet, Align::right));
}

std::optional<StaffIntent> draw_item_row(Ui& ui, Rect row, std::size_t index, const TestResultsPage::Item& item,
                                         const Texts& texts) {
  row.width -= ScrollList::bar_room;
  if (index > 0) draw_row_line(ui, row);
  Rect rest = inset(row, 0, 10);
  if (ui.canvas.portrait()) {
    Rect figures = take_bottom(rest, rest.height * 0.4F);
    draw_item_figure(ui, figures, item.correlation, texts[words::trainer_correlation]);
    draw_item_figure(ui, figures, item.discrimination, item.discrimination_word);
    draw_item_figure(ui, figures, item.difficulty, item.difficulty_word);
  } else {
    draw_item_figure(ui, rest, item.correlation, texts[words::trainer_correlation]);
    draw_item_figure(ui, rest, item.discrimination, item.discrimination_word);
    draw_item_figure(ui, rest, item.difficulty, item.difficulty_word);
  }
  draw_text(ui.canvas, take_left(rest, grown(ui, 52), 12), item.number,
            line_look(Type::caption_bold, ui.color()[Tone::primary].ink));
  const float line = ui.theme().type(Type::caption).line_height, small = ui.theme().type(Type::small).line_height;
  const float note = measure_text(ui.canvas, item.note, Type::small, rest.width, 2).height;
  rest = centered(rest, {rest.width, std::min(rest.height, line + small + (item.note.empty() ? 0 : note))});
  draw_text(ui.canvas, take_top(rest, line), item.text, line_look(Type::caption, ui.color().ink));
  draw_text(ui.canvas, take_top(rest, small), item.choices, line_look(Type::small, ui.color().quiet));
  if (!item.note.empty())
    draw_text(ui.canvas, rest, item.note, lines_look(Type::small, ui.color()[Tone::warning].ink, 2));
  return std::nullopt;
}

std::optional<StaffIntent> draw_sittings(Ui& ui, Rect& rest, const TestResultsPage& page) {
  std::optional<StaffIntent> wanted;
  if (page.sittings.size() < 2) return wanted;
  Rect line = take_top(rest, Spacing::pill_height, Spacing::touch_gap);
  for (std::size_t i = 0; i < page.sittings.size(); ++i) {
    const std::string id = fmt::format("test_results.sitting_{}", i);
    if (next_pill(ui, rest, line, {.id = id, .label = page.sittings[i], .on = page.sitting == i}))
      wanted = LearningIntent{li::ShowForm{i}};
  }
  return wanted;
}

std::optional<StaffIntent> draw_items(Ui& ui, Rect card, TestResultsPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, learning_side, 24);
  auto wanted = draw_sittings(ui, rest, page);
  if (page.items.empty()) {
    draw_nothing_here(ui, rest, {Icon::bars, texts[words::trainer_no_answers], page.note});
    return wanted;
  }
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::caption).line_height, 8), page.items_told,
            line_look(Type::caption, ui.color().quiet));
  const float criteria = measure_text(ui.canvas, page.criteria, Type::small, rest.width, 4).height;
  draw_text(ui.canvas, take_bottom(rest, criteria, 12), page.criteria,
            {.type = Type::small, .color = ui.color().quiet, .max_lines = 4, .shrink = true});
  const float height = grown(ui, ui.canvas.portrait() ? item_height_dp * 1.5F : item_height_dp);
  draw_rows(ui, "test_results.item_rows", page.scroll, ScrollList::beside_bar(rest), page.items.size(), height,
            [&](std::size_t i, Rect row) { return draw_item_row(ui, row, i, page.items[i], texts); });
  return wanted;
}

// ---- figures with their n and their formula -------------------------------------------------------------------------
struct FormulaHeights {
  float what, value, how;
  float all() const { return what + value + how + 40; }
};
/// The paragraphs of a text, each drawn by itself: a test of fifty questions has fifty of them in one value.
std::vector<std::string> paragraphs_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}
float value_height(Ui& ui, float width, const std::string& value) {
  float height = 0;
  for (const std::string& line : paragraphs_of(value))
    height += measure_text(ui.canvas, line, Type::caption, width).height;
  return height;
}
FormulaHeights heights_of(Ui& ui, float width, const TestResultsPage::Formula& formula) {
  return {ui.theme().type(Type::card_title).line_height, value_height(ui, width, formula.value) + 4,
          measure_text(ui.canvas, formula.how, Type::small, width).height + 12};
}
void draw_value(Ui& ui, Rect room, const std::string& value) {
  for (const std::string& line : paragraphs_of(value)) {
    const float height = measure_text(ui.canvas, line, Type::caption, room.width).height;
    draw_text(ui.canvas, take_top(room, height), line, {.type = Type::caption, .color = ui.color().ink});
  }
}

void draw_formulas(Ui& ui, Rect card, TestResultsPage& page) {
  draw_card(ui.canvas, card);
  const Rect room = inset(card, learning_side, 16);
  float all = 0;
  for (const TestResultsPage::Formula& formula : page.formulas) all += heights_of(ui, room.width, formula).all();
  const ScrollList list(ui, "test_results.formula_rows", page.scroll, ScrollList::beside_bar(room), all);
  Rect rest = list.row(0, all);
  rest.width = room.width;
  for (const TestResultsPage::Formula& formula : page.formulas) {
    const FormulaHeights heights = heights_of(ui, room.width, formula);
    Rect row = inset(take_top(rest, heights.all()), 0, 20);
    if (&formula != &page.formulas.front()) draw_row_line(ui, {row.x, row.y - 20, row.width, row.height});
    draw_text(ui.canvas, take_top(row, heights.what), formula.what,
              line_look(Type::card_title, ui.color()[Tone::primary].ink));
    draw_value(ui, take_top(row, heights.value, 8), formula.value);
    draw_text(ui.canvas, row, formula.how, {.type = Type::small, .color = ui.color().quiet});
  }
}

void draw_group(Ui& ui, Rect room, TestResultsPage& page, const Texts& texts) {
  const bool tall = ui.canvas.portrait();
  const Rect scores = tall ? take_top(room, room.height * 0.42F, learning_gap)
                           : take_left(room, (room.width - learning_gap) * 0.32F, learning_gap);
  draw_scores(ui, scores, page, texts);
  draw_moved_questions(ui, room, page, texts);
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, TestResultsPage& page, const Texts& texts) {
  auto wanted = draw_results_head(ui, room, page, texts);
  if (page.view == View::items) {
    auto asked = draw_items(ui, room, page, texts);
    return asked ? asked : wanted;
  }
  if (page.view == View::formulas) {
    draw_formulas(ui, room, page);
    return wanted;
  }
  if (page.is_reading || page.finding.empty()) {
    draw_card(ui.canvas, room);
    draw_nothing_here(
        ui, room, {Icon::bars, texts[page.is_reading ? words::trainer_reading : words::trainer_no_answers], page.note});
    return wanted;
  }
  draw_finding(ui, room, page, Type::heading_light);
  if (page.questions.empty()) return wanted;
  draw_group(ui, room, page, texts);
  return wanted;
}

bool asks(const TestResultsPage& page) {
  return page.question.has_value();
}

std::optional<StaffIntent> draw_question(Ui& ui, TestResultsPage& page, const Texts& texts) {
  if (!page.question) return std::nullopt;
  const auto answer = draw_reason_question(ui, "test_results.ask", *page.question, texts);
  if (!answer) return std::nullopt;
  if (!answer->reason) return staff_intent::CloseQuestion{};
  return LearningIntent{li::OpenKeyToPeople{}};
}

}  // namespace sala
