#include "ui/screens/test/question_screen.h"

#include "ui/screens/areas.h"
#include "ui/screens/test/question_parts.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float segment_height = 14;
constexpr float segment_gap = 10;
constexpr float question_nav_height = 112;
constexpr float low_nav_height = 96;  // above the keyboard

/// A segment a question: answered, this one, still to come.
void draw_segments(Ui& ui, Rect band, const QuestionScreen& screen) {
  const int count = static_cast<int>(screen.marks.size());
  const float gap = count > 24 ? 4 : segment_gap;
  for (int i = 0; i < count; ++i) {
    const auto index = static_cast<std::size_t>(i);
    const Color color = index == screen.index             ? ui.color()[Tone::accent].shape
                        : screen.marks[index].is_answered ? ui.color()[Tone::primary].shape
                                                          : ui.color().track;
    fill_rect(ui.canvas, column_of(band, i, count, gap), color, segment_height / 2);
  }
}

std::optional<Intent> draw_mark(Ui& ui, const QuestionScreen& screen, const Texts& texts) {
  const bool on = screen.marks[screen.index].is_marked;
  ButtonSpec mark{.id = "question.mark",
                  .label = texts[on ? words::taking_marked : words::taking_mark],
                  .kind = on ? ButtonKind::chosen : ButtonKind::plain,
                  .icon = Icon::flag,
                  .icon_size = 30,
                  .on = on,
                  .type = Type::caption};
  mark.rect = {48, 32, pill_width(ui, mark), test_bar_height};
  return pill(ui, mark) ? std::optional<Intent>(intent::MarkQuestion{!on}) : std::nullopt;
}

/// Leaving a typed question takes along what stands in its field.
intent::TurnQuestion turn_to(const QuestionScreen& screen, std::size_t to) {
  intent::TurnQuestion turn{to};
  if (!is_typed(screen.kind)) return turn;
  turn.question = screen.question;
  if (!screen.field.text.empty()) turn.typed = screen.field.text;
  return turn;
}

std::optional<Intent> draw_ways(Ui& ui, Rect band, const QuestionScreen& screen, const Texts& texts) {
  const bool last = screen.index + 1 == screen.marks.size();
  ButtonSpec back{.id = "question.back",
                  .label = texts[screen.index == 0 ? words::taking_all_questions : words::taking_previous],
                  .icon = screen.index == 0 ? Icon::bars : Icon::back};
  ButtonSpec next{.id = "question.next",
                  .label = texts[last ? words::taking_look_over : words::taking_next],
                  .kind = ButtonKind::primary,
                  .icon = Icon::forward,
                  .icon_after = true};
  const float width = std::min(380.0F, band.width * 0.36F);
  back.rect = take_left(band, std::max(300.0F, width), 24);
  next.rect = take_right(band, std::max(300.0F, width), 24);
  if (band.width > 260 && screen.marks[screen.index].is_answered) {
    const float words_width = measure_text(ui.canvas, RichText(texts[words::taking_stored]), Type::caption).width;
    Rect told = centered(band, {std::min(words_width + 44, band.width), 48});
    draw_icon(ui.canvas, Icon::check_bold, centered(take_left(told, 30, 14), {30, 30}),
              ui.color()[Tone::success].shape);
    draw_text(ui.canvas, told, texts[words::taking_stored],
              {.type = Type::caption,
               .color = ui.color().quiet,
               .vertical = Vertical::middle,
               .max_lines = 1,
               .shrink = true});
  }
  std::array row = {back, next};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 1) return turn_to(screen, screen.index + 1);
  return turn_to(screen, screen.index == 0 ? screen.marks.size() : screen.index - 1);
}

/// The question in the largest letters that leave room for its answers.
float draw_question_text(Ui& ui, Rect room, const QuestionScreen& screen) {
  Column column(ui, room.width);
  if (!screen.description.empty()) {
    column.words({RichText(screen.description), {{Type::lead, 3}, {Type::body, 4}, {Type::caption}}, ui.color().quiet});
    column.gap(16);
  }
  column.words({RichText(screen.text),
                {{Type::title, 2}, {Type::heading, 3}, {Type::row_title, 4}, {Type::body}},
                ui.color().ink});
  const float height = std::min(column.height(), room.height * 0.45F);
  column.draw({room.x, room.y, room.width, height}, room.y);
  return height;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, QuestionScreen& screen, const Shell&, const Texts& texts) {
  std::optional<Intent> wanted = draw_mark(ui, screen, texts);
  draw_time_left(ui, screen.time);
  const bool typed = is_typed(screen.kind);
  Rect room = test_room(ui);
  if (typed) room.height = ui.screen().height - keyboard_height(ui) - 20 - room.y;
  draw_segments(ui, take_top(room, segment_height, 16), screen);
  const std::string where = texts.with(words::taking_where, {{"phase", screen.phase},
                                                             {"n", std::to_string(screen.index + 1)},
                                                             {"count", std::to_string(screen.marks.size())}});
  draw_text(ui.canvas, take_top(room, ui.theme().type(Type::caption).line_height, typed ? 8 : 20), where,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  const Rect nav = take_bottom(room, typed ? low_nav_height : question_nav_height, 28);
  take_top(room, draw_question_text(ui, room, screen), typed ? 16 : 40);
  if (auto answered = draw_answers(ui, room, screen, texts)) wanted = answered;
  if (auto turned = draw_ways(ui, nav, screen, texts)) wanted = turned;
  if (!typed) return wanted;
  const KeyboardAnswer keys =
      draw_keyboard(ui, screen.keyboard, screen.field, {.done_label = texts[words::taking_key_done]}, texts);
  if (keys.changed) screen.is_refused = false;
  if (keys.done) wanted = turn_to(screen, screen.index + 1);
  return wanted;
}

}  // namespace sala
