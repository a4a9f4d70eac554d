#include "ui/screens/staff/learning/test_board_page.h"

#include <fmt/format.h>

#include "ui/draw_chart.h"
#include "ui/screens/staff/learning/board_people.h"
#include "ui/screens/staff/learning/learning_parts.h"
#include "ui/screens/staff/learning/tests_page.h"
#include "words/set_up.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;

constexpr float board_head_height = 64;
constexpr float time_height = 196;
constexpr float right_row_height = 45;
constexpr float right_bar_height = 16;

// ---- phases ---------------------------------------------------------------------------------------------------------
std::optional<StaffIntent> draw_board_head(Ui& ui, Rect& room, const TestBoardPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect line = take_top(room, board_head_height, Spacing::touch_gap);
  if (next_pill(ui, room, line, {.id = "test_board.back", .label = texts[words::screens_back], .icon = Icon::back}))
    wanted = LearningIntent{li::GoBack{}};
  for (const TestBoardPage::Tab& tab : page.tabs) {
    const std::string id = fmt::format("test_board.{}", name_of(tab.phase));
    const Icon icon = tab.is_open ? Icon::check : Icon::lock;
    if (next_pill(ui, room, line, {.id = id, .label = tab.label, .icon = icon, .on = tab.phase == page.phase}))
      wanted = LearningIntent{li::OpenBoard{page.test, tab.phase}};
  }
  if (!page.is_reading &&
      next_pill(ui, room, line, {.id = "test_board.timer", .label = texts[words::trainer_timer], .icon = Icon::expand}))
    wanted = LearningIntent{li::ShowTimer{}};
  take_top(room, 8);
  return wanted;
}

// ---- the time of the room -------------------------------------------------------------------------------------------
std::optional<StaffIntent> draw_time_buttons(Ui& ui, Rect room, const TestBoardPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (!page.may_run) return wanted;
  if (page.is_open && page.has_end &&
      button(ui, {.id = "test_board.more",
                  .label = texts[words::trainer_five_more],
                  .rect = row_of(room, 0, 2, Spacing::touch_gap),
                  .icon = Icon::plus_circle,
                  .icon_size = 30,
                  .type = Type::caption_bold}))
    wanted = LearningIntent{li::MoreMinutes{}};
  const Rect gate =
      page.is_open && page.has_end ? row_of(room, 1, 2, Spacing::touch_gap) : centered(room, {room.width, 76});
  if (button(ui, {.id = "test_board.gate",
                  .label = texts[page.is_open ? words::trainer_close_now : words::trainer_open_now],
                  .rect = gate,
                  .icon = page.is_open ? Icon::lock : Icon::opening,
                  .icon_size = 30,
                  .type = Type::caption_bold}))
    wanted = LearningIntent{li::AskPhase{page.test, page.phase, !page.is_open}};
  return wanted;
}

std::optional<StaffIntent> draw_time(Ui& ui, Rect card, const TestBoardPage& page, const Texts& texts) {
  draw_deep_card(ui, card);
  const Color ink = ui.color()[Tone::primary].on_shape;
  Rect rest = inset(card, learning_side, 20);
  const Rect buttons = take_right(rest, std::min(300.0F, rest.width * 0.48F), 20);
  auto wanted = draw_time_buttons(ui, buttons, page, texts);
  const float line = ui.theme().type(Type::caption).line_height, number = grown(ui, 84);
  rest = centered(rest, {rest.width, std::min(rest.height, line + number)});
  draw_text(ui.canvas, take_top(rest, line), page.time_title, line_look(Type::caption, ink));
  draw_text(ui.canvas, rest, page.time, line_look(page.time.size() > 7 ? Type::heading : Type::number, ink));
  return wanted;
}

void draw_count(Ui& ui, Rect card, int count, int people, std::string_view caption, Icon icon, Tone tone) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, 28, 20);
  const float line = ui.theme().type(Type::caption).line_height, number = grown(ui, 84);
  rest = centered(rest, {rest.width, std::min(rest.height, line + number)});
  Rect value = take_top(rest, rest.height - line);
  const std::string told = std::to_string(count);
  const float width = measure_text(ui.canvas, told, Type::number).width + 2;
  draw_text(ui.canvas, take_left(value, std::min(width, value.width), 10), told,
            line_look(Type::number, ui.color()[tone].ink));
  draw_text(ui.canvas, value, fmt::format("/ {}", people), line_look(Type::card_title, ui.color().quiet));
  draw_icon(ui.canvas, icon, centered(take_left(rest, 28, 10), {28, 28}), ui.color()[tone].ink);
  draw_text(ui.canvas, rest, caption, line_look(Type::caption, ui.color().quiet));
}

std::optional<StaffIntent> draw_figures(Ui& ui, Rect& room, const TestBoardPage& page, const Texts& texts) {
  const float height = grown(ui, time_height);
  Rect band = take_top(room, height, learning_gap);
  if (ui.canvas.portrait()) {
    const auto wanted = draw_time(ui, band, page, texts);
    band = take_top(room, height, learning_gap);
    for (int i = 0; i < 3; ++i) {
      constexpr std::array captions = {words::trainer_handed_in, words::trainer_at_work, words::trainer_not_begun};
      constexpr std::array icons = {Icon::check, Icon::pencil, Icon::minus};
      constexpr std::array tones = {Tone::success, Tone::primary, Tone::warning};
      const auto at = static_cast<std::size_t>(i);
      draw_count(ui, column_of(band, i, 3, learning_gap), page.counts[at], page.people, texts[captions[at]], icons[at],
                 tones[at]);
    }
    return wanted;
  }
  const auto wanted = draw_time(ui, take_left(band, band.width * 0.46F, learning_gap), page, texts);
  draw_count(ui, column_of(band, 0, 3, learning_gap), page.counts[0], page.people, texts[words::trainer_handed_in],
             Icon::check, Tone::success);
  draw_count(ui, column_of(band, 1, 3, learning_gap), page.counts[1], page.people, texts[words::trainer_at_work],
             Icon::pencil, Tone::primary);
  draw_count(ui, column_of(band, 2, 3, learning_gap), page.counts[2], page.people, texts[words::trainer_not_begun],
             Icon::minus, Tone::warning);
  return wanted;
}

// ---- how often each question was right ------------------------------------------------------------------------------
std::optional<StaffIntent> draw_right_row(Ui& ui, Rect row, const TestBoardPage::Question& question) {
  row.width -= ScrollList::bar_room;
  draw_text(ui.canvas, take_left(row, grown(ui, 92), 12), question.label, line_look(Type::caption, ui.color().ink));
  draw_text(ui.canvas, take_right(row, grown(ui, 150), 16), question.told,
            line_look(Type::caption_bold, ui.color().ink, Align::right));
  const Rect bar = centered(row, {row.width, right_bar_height});
  const ChartInk ink = question.attention ? ChartInk::attention : ChartInk::after;
  draw_chart(ui, bar, chart_of(ShareBar{question.share, ink}, chart_room(ui, bar)));
  return std::nullopt;
}

void draw_right_answers(Ui& ui, Rect card, TestBoardPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, learning_side, 24);
  if (page.questions.empty()) {
    draw_nothing_here(ui, rest,
                      {Icon::bars, texts[page.is_reading ? words::trainer_reading : words::trainer_no_answers],
                       page.is_reading ? std::string_view() : std::string_view(page.note)});
    return;
  }
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::card_title).line_height), page.questions_title,
            line_look(Type::card_title, ui.color().ink));
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::small).line_height, 8), page.questions_caption,
            line_look(Type::small, ui.color().quiet));
  if (!page.note.empty()) {
    const float words = measure_text(ui.canvas, page.note, Type::small, rest.width - 40, 3).height;
    Rect band = take_bottom(rest, words, 12);
    const Color ink = ui.color()[Tone::warning].ink;
    draw_icon(ui.canvas, Icon::warning, centered(take_left(band, 28, 12), {28, 28}), ink);
    draw_text(ui.canvas, band, page.note,
              {.type = Type::small, .color = ink, .vertical = Vertical::middle, .max_lines = 3, .shrink = true});
  }
  draw_rows(ui, "test_board.questions", page.questions_scroll, ScrollList::beside_bar(rest), page.questions.size(),
            grown(ui, right_row_height),
            [&](std::size_t i, Rect row) { return draw_right_row(ui, row, page.questions[i]); });
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, TestBoardPage& page, const Texts& texts) {
  if (page.typing) return draw_board_search(ui, room, page, texts);
  auto wanted = draw_board_head(ui, room, page, texts);
  if (auto asked = draw_figures(ui, room, page, texts)) wanted = asked;
  const bool tall = ui.canvas.portrait();
  const Rect people = tall ? take_top(room, room.height * 0.56F, learning_gap)
                           : take_left(room, (room.width - learning_gap) * 0.56F, learning_gap);
  if (auto asked = draw_board_people(ui, people, page, texts)) wanted = asked;
  draw_right_answers(ui, room, page, texts);
  return wanted;
}

bool asks(const TestBoardPage& page) {
  return page.question.has_value() || page.person.has_value();
}

std::optional<StaffIntent> draw_question(Ui& ui, TestBoardPage& page, const Texts& texts) {
  if (page.question) return draw_phase_question(ui, *page.question, texts);
  if (!page.person) return std::nullopt;
  const auto answer = draw_reason_question(ui, "test_board.person", page.person->words, texts);
  if (!answer) return std::nullopt;
  if (!answer->reason) return staff_intent::CloseQuestion{};
  return LearningIntent{li::GivePersonTime{page.person->words.chosen.value_or(0)}};
}

}  // namespace sala
