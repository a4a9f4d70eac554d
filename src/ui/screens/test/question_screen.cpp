#include "ui/screens/test/question_screen.h"

#include "ui/screens/areas.h"
#include "ui/screens/test/question_parts.h"
#include "words/shell.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float segment_height = 14;
constexpr float segment_gap = 10;
constexpr float question_nav_height = 112;
constexpr float low_mark_row = 96;
constexpr float pad_width = 980;
constexpr float text_share = 0.45F, typed_text_share = 0.58F;  // a field needs less than answers to tap

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

ButtonSpec mark_pill(const QuestionScreen& screen, const Texts& texts) {
  const bool on = screen.marks[screen.index].is_marked;
  return {.id = "question.mark",
          .label = texts[on ? words::taking_marked : words::taking_mark],
          .kind = on ? ButtonKind::chosen : ButtonKind::plain,
          .icon = Icon::flag,
          .icon_size = 30,
          .on = on,
          .type = Type::caption};
}

/// As wide as it needs, at the left of the band.
std::optional<Intent> draw_mark(Ui& ui, Rect band, const QuestionScreen& screen, const Texts& texts) {
  ButtonSpec mark = mark_pill(screen, texts);
  mark.rect = {band.x, band.center().y - test_bar_height / 2, pill_width(ui, mark), test_bar_height};
  if (pill(ui, mark)) return intent::MarkQuestion{!screen.marks[screen.index].is_marked};
  return std::nullopt;
}

/// Leaving a typed question takes along what stands in its field.
intent::TurnQuestion turn_to(const QuestionScreen& screen, std::size_t to) {
  intent::TurnQuestion turn{to};
  if (!is_typed(screen.kind)) return turn;
  turn.question = screen.question;
  if (!screen.field.text.empty()) turn.typed = screen.field.text;
  return turn;
}

std::size_t before(const QuestionScreen& screen) {
  return screen.index == 0 ? screen.marks.size() : screen.index - 1;
}

ButtonSpec back_button(const QuestionScreen& screen, const Texts& texts) {
  return {.id = "question.back",
          .label = texts[screen.index == 0 ? words::taking_all_questions : words::taking_previous],
          .icon = screen.index == 0 ? Icon::bars : Icon::back};
}

/// Above a keyboard, whose last key leads on: a pill beside the mark's.
std::optional<Intent> draw_way_back(Ui& ui, Rect band, const QuestionScreen& screen, const Texts& texts) {
  ButtonSpec back = back_button(screen, texts);
  back.icon_size = 30;
  back.type = Type::caption;
  take_left(band, pill_width(ui, mark_pill(screen, texts)), 24);
  back.rect = {band.x, band.y, pill_width(ui, back), test_bar_height};
  return pill(ui, back) ? std::optional<Intent>(turn_to(screen, before(screen))) : std::nullopt;
}

float way_width(Rect band) {
  return std::max(300.0F, std::min(380.0F, band.width * 0.36F));
}

std::optional<Intent> draw_ways(Ui& ui, Rect band, const QuestionScreen& screen, bool low, const Texts& texts) {
  const bool last = screen.index + 1 == screen.marks.size();
  ButtonSpec back = back_button(screen, texts);
  ButtonSpec next{.id = "question.next",
                  .label = texts[last ? words::taking_look_over : words::taking_next],
                  .kind = ButtonKind::primary,
                  .icon = Icon::forward,
                  .icon_after = true};
  const float width = way_width(band);
  back.rect = take_left(band, width, 24);
  next.rect = take_right(band, width, 24);
  if (!low && band.width > 260 && screen.marks[screen.index].is_answered) {
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
  return turn_to(screen, before(screen));
}

/// The question in the largest letters that leave room for its answers: it may take that share of the room.
float draw_question_text(Ui& ui, Rect room, const QuestionScreen& screen, float most_share) {
  Column column(ui, room.width);
  if (!screen.description.empty()) {
    column.words({RichText(screen.description), {{Type::lead, 3}, {Type::body, 4}, {Type::caption}}, ui.color().quiet});
    column.gap(16);
  }
  column.words({RichText(screen.text),
                {{Type::title, 2}, {Type::heading, 3}, {Type::row_title, 4}, {Type::body}},
                ui.color().ink});
  const float height = std::min(column.height(), room.height * most_share);
  column.draw({room.x, room.y, room.width, height}, room.y);
  return height;
}

/// Segments and where one is, at the top of the room.
void draw_whereabouts(Ui& ui, Rect& room, const QuestionScreen& screen, float gap, const Texts& texts) {
  draw_segments(ui, take_top(room, segment_height, 16), screen);
  const std::string where = texts.with(words::taking_where, {{"phase", screen.phase},
                                                             {"n", std::to_string(screen.index + 1)},
                                                             {"count", std::to_string(screen.marks.size())}});
  draw_text(ui.canvas, take_top(room, ui.theme().type(Type::caption).line_height, gap), where,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
}

/// Answered by taps: the ways on at the bottom; with low controls all that is tapped stands in the lower half.
std::optional<Intent> draw_tapped(Ui& ui, QuestionScreen& screen, bool low, const Texts& texts) {
  Rect room = test_room(ui);
  draw_whereabouts(ui, room, screen, 20, texts);
  const Rect nav = take_bottom(room, question_nav_height, 28);
  const Rect between = inset(nav, way_width(nav) + 40, 0);
  Rect mark = test_bar(ui);
  if (low) mark = ui.canvas.portrait() ? take_bottom(room, low_mark_row, 24) : between;
  take_top(room, draw_question_text(ui, room, screen, text_share), 40);
  if (low) room = lower_half(ui, room);
  draw_question_picture(ui, room, screen, texts);
  std::optional<Intent> wanted = draw_mark(ui, mark, screen, texts);
  if (auto answered = draw_answers(ui, room, low ? Rect{} : between, screen, texts)) wanted = answered;
  if (auto turned = draw_ways(ui, nav, screen, low, texts)) wanted = turned;
  return wanted;
}

/// Digits, minus and point; a keyboard that is plugged in types, too.
KeyboardAnswer draw_number_pad(Ui& ui, QuestionScreen& screen, const Texts& texts) {
  const float height = keyboard_height(ui);
  const Rect ground{0, ui.screen().height - height, ui.screen().width, height};
  fill_rect(ui.canvas, ground, ui.color().keyboard);
  KeyboardAnswer answer;
  for (const EditStroke& stroke : std::exchange(ui.input.strokes, {})) {
    if (stroke.key == EditKey::enter)
      answer.done = true;
    else
      answer.changed = apply(screen.field, stroke) || answer.changed;
  }
  const auto tapped = number_pad(ui, {.id = "question.pad",
                                      .rect = centered(ground, {std::min(pad_width, ground.width - 48), height - 40}),
                                      .can_finish = true,
                                      .done_label = texts[words::taking_key_done],
                                      .erase_label = texts[words::keyboard_erase],
                                      .with_signs = true});
  if (!tapped) return answer;
  if (*tapped == '\n')
    answer.done = true;
  else
    answer.changed = *tapped == '\b' ? apply(screen.field, {EditKey::backspace, ""})
                                     : type_text(screen.field, std::string(1, *tapped));
  return answer;
}

/// Answered on the keyboard or the number pad, whose last key leads on.
std::optional<Intent> draw_typed(Ui& ui, QuestionScreen& screen, const Texts& texts) {
  Rect room = test_room(ui);
  room.height = ui.screen().height - keyboard_height(ui) - 20 - room.y;
  draw_whereabouts(ui, room, screen, 8, texts);
  if (!ui.canvas.portrait()) draw_question_picture(ui, room, screen, texts);
  take_top(room, draw_question_text(ui, room, screen, typed_text_share), 24);
  if (ui.canvas.portrait()) draw_question_picture(ui, room, screen, texts);
  std::optional<Intent> wanted = draw_mark(ui, test_bar(ui), screen, texts);
  if (auto turned = draw_way_back(ui, test_bar(ui), screen, texts)) wanted = turned;
  draw_answers(ui, room, {}, screen, texts);
  const KeyboardAnswer keys =
      screen.kind == QuestionKind::number
          ? draw_number_pad(ui, screen, texts)
          : draw_keyboard(ui, screen.keyboard, screen.field, {.done_label = texts[words::taking_key_done]}, texts);
  if (keys.changed) screen.is_refused = false;
  if (keys.done) wanted = turn_to(screen, screen.index + 1);
  return wanted;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, QuestionScreen& screen, const Shell& shell, const Texts& texts) {
  draw_time_left(ui, screen.time);
  if (screen.is_enlarged) {
    draw_enlarged(ui, screen, texts);
    return std::nullopt;
  }
  return is_typed(screen.kind) ? draw_typed(ui, screen, texts)
                               : draw_tapped(ui, screen, shell.accessibility.low_controls, texts);
}

}  // namespace sala
