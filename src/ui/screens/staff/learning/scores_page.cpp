#include "ui/screens/staff/learning/scores_page.h"

#include "ui/screens/staff/learning/learning_parts.h"
#include "words/set_up.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;

constexpr float score_row_height = 88;

std::optional<StaffIntent> draw_scores_head(Ui& ui, Rect& room, const ScoresPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect line = take_top(room, Spacing::pill_height, Spacing::touch_gap);
  if (next_pill(ui, room, line, {.id = "scores.back", .label = texts[words::screens_back], .icon = Icon::back}))
    wanted = LearningIntent{li::GoBack{}};
  if (page.is_reading || page.all.empty()) return wanted;
  if (next_pill(ui, room, line, {.id = "scores.all", .label = page.all, .on = !page.only_doubtful}))
    wanted = LearningIntent{li::ShowDoubtful{false}};
  if (next_pill(ui, room, line, {.id = "scores.doubtful", .label = page.doubtful, .on = page.only_doubtful}))
    wanted = LearningIntent{li::ShowDoubtful{true}};
  take_top(room, 8);
  return wanted;
}

std::optional<StaffIntent> draw_score_row(Ui& ui, Rect row, std::size_t index, const ScoresPage::Row& one,
                                          const Texts& texts) {
  row.width -= ScrollList::bar_room;
  if (index > 0) draw_row_line(ui, row);
  std::optional<StaffIntent> wanted;
  const Rect undo = take_right(row, 64, 12);
  if (one.may_void) {
    const std::string id = "scores.void_" + one.attempt.text();
    const std::string label = texts.with(words::trainer_void_attempt, {{"name", one.name}});
    if (icon_button(ui, {.id = id,
                         .label = label,
                         .rect = centered(undo, {64, 64}),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::undo,
                         .icon_size = 34,
                         .draws_label = false}))
      wanted = LearningIntent{li::AskVoidAttempt{one.attempt}};
  }
  draw_text(ui.canvas, take_right(row, grown(ui, 150), 16), one.score,
            line_look(Type::card_title, ui.color().ink, Align::right));
  const Rect state = take_right(row, chip_width(ui, one.state), 16);
  chip_right(ui, {state.right(), state.center().y}, one.state, one.tone);
  draw_text(ui.canvas, take_left(row, grown(ui, 56), 12), one.no,
            line_look(Type::clock, ui.color().quiet, Align::right));
  const float name = ui.theme().type(Type::staff_body).line_height, line = ui.theme().type(Type::small).line_height;
  row = centered(row, {row.width, std::min(row.height, name + line)});
  draw_text(ui.canvas, take_top(row, name), one.name, line_look(Type::staff_body, ui.color().ink));
  draw_text(ui.canvas, row, one.phase, line_look(Type::small, ui.color().quiet));
  return wanted;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, ScoresPage& page, const Texts& texts) {
  auto wanted = draw_scores_head(ui, room, page, texts);
  draw_card(ui.canvas, room);
  const Rect rest = inset(room, learning_side, 20);
  if (page.rows.empty()) {
    const TextId title = page.is_reading      ? words::trainer_reading
                         : page.only_doubtful ? words::trainer_nothing_doubtful
                                              : words::trainer_no_answers;
    draw_nothing_here(ui, rest, {page.only_doubtful ? Icon::check : Icon::people, texts[title]});
    return wanted;
  }
  auto asked = draw_rows(ui, "scores.rows", page.scroll, ScrollList::beside_bar(rest), page.rows.size(),
                         grown(ui, score_row_height),
                         [&](std::size_t i, Rect row) { return draw_score_row(ui, row, i, page.rows[i], texts); });
  return asked ? asked : wanted;
}

bool asks(const ScoresPage& page) {
  return page.question.has_value();
}

std::optional<StaffIntent> draw_question(Ui& ui, ScoresPage& page, const Texts& texts) {
  if (!page.question) return std::nullopt;
  const auto answer = draw_reason_question(ui, "scores.ask", page.question->words, texts);
  if (!answer) return std::nullopt;
  if (!answer->reason) return staff_intent::CloseQuestion{};
  return LearningIntent{li::VoidAttempt{*answer->reason}};
}

}  // namespace sala
