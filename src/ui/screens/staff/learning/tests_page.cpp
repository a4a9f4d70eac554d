#include "ui/screens/staff/learning/tests_page.h"

#include <fmt/format.h>

#include "ui/screens/staff/learning/learning_parts.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;

constexpr float now_height = 176;
constexpr float tall_now_height = 288;  // upright: the buttons stand below
constexpr float test_head = 84;
constexpr float phase_height = 128;
constexpr float tall_phase_height = 208;
constexpr float between_tests = 24;

std::string id_of(std::string_view what, const Uuid& test, Phase phase) {
  return fmt::format("tests.{}_{}_{}", what, name_of(phase), test.text());
}

// ---- what matters now -----------------------------------------------------------------------------------------------
std::optional<StaffIntent> draw_now_buttons(Ui& ui, Rect band, const TestsPage::Now& now, const TestsPage& page,
                                            const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (now.is_open && button_at_right(ui, band, {"tests.now_board", texts[words::trainer_open_board], Icon::bars}))
    wanted = LearningIntent{li::OpenBoard{now.test, now.phase}};
  if (!page.may_run) return wanted;
  const TextId label = now.is_open ? words::trainer_close_now : words::trainer_open_now;
  if (button_at_right(ui, band, {"tests.now_gate", texts[label], now.is_open ? Icon::lock : Icon::opening}))
    wanted = LearningIntent{li::AskPhase{now.test, now.phase, !now.is_open}};
  return wanted;
}

std::optional<StaffIntent> draw_now(Ui& ui, Rect card, const TestsPage& page, const Texts& texts) {
  const TestsPage::Now& now = *page.now;
  draw_deep_card(ui, card);
  const Color ink = ui.color()[Tone::primary].on_shape;
  Rect rest = inset(card, learning_side, 24);
  std::optional<StaffIntent> wanted;
  if (ui.canvas.portrait()) {
    wanted = draw_now_buttons(ui, take_bottom(rest, learning_button, 12), now, page, texts);
  } else {
    Rect buttons = take_right(rest, std::min(rest.width * 0.45F, 760.0F), learning_gap);
    wanted = draw_now_buttons(ui, buttons, now, page, texts);
  }
  if (!now.time.empty())
    draw_text(ui.canvas, take_right(rest, grown(ui, 190), 16), now.time, line_look(Type::number, ink, Align::right));
  const float title = ui.theme().type(Type::heading).line_height, line = ui.theme().type(Type::staff_body).line_height;
  rest = centered(rest, {rest.width, std::min(rest.height, title + line)});
  draw_text(ui.canvas, take_top(rest, title), now.title, line_look(Type::heading, ink));
  draw_text(ui.canvas, rest, now.words, line_look(Type::staff_body, ink));
  return wanted;
}

// ---- one test -------------------------------------------------------------------------------------------------------
std::optional<StaffIntent> draw_gate_buttons(Ui& ui, Rect band, const TestsPage::Row& test,
                                             const TestsPage::PhaseRow& row, bool may_run, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  const std::string board = id_of("board", test.test, row.phase), gate = id_of("gate", test.test, row.phase),
                    clock = id_of("clock", test.test, row.phase);
  if (button_at_right(ui, band, {board, texts[words::trainer_open_board], Icon::bars}))
    wanted = LearningIntent{li::OpenBoard{test.test, row.phase}};
  if (!may_run) return wanted;
  const bool open = row.is_open;
  if (button_at_right(
          ui, band,
          {gate, texts[open ? words::trainer_close : words::trainer_open], open ? Icon::lock : Icon::opening}))
    wanted = LearningIntent{li::AskPhase{test.test, row.phase, !open}};
  if (row.by_hand && button_at_right(ui, band, {clock, texts[words::trainer_by_clock], Icon::clock}))
    wanted = LearningIntent{li::AskPhase{test.test, row.phase, std::nullopt}};
  return wanted;
}

std::optional<StaffIntent> draw_phase(Ui& ui, Rect rect, const TestsPage::Row& test, const TestsPage::PhaseRow& row,
                                      bool may_run, const Texts& texts) {
  draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  Rect rest = inset(rect, 0, 16);
  const bool tall = ui.canvas.portrait();
  Rect buttons = tall ? take_bottom(rest, 68, 8) : take_right(rest, std::min(rest.width * 0.42F, 640.0F), 20);
  auto wanted = draw_gate_buttons(ui, buttons, test, row, may_run, texts);
  icon_disc(ui, centered(take_left(rest, 64, 24), {64, 64}), row.is_open ? Icon::opening : Icon::lock, row.tone);
  const float title = ui.theme().type(Type::staff_body).line_height, line = ui.theme().type(Type::caption).line_height;
  const float chip = std::min(chip_width(ui, row.state), rest.width * 0.5F);
  const Rect state = take_right(rest, chip, 16);
  chip_right(ui, {state.right(), state.center().y}, row.state, row.tone);
  rest = centered(rest, {rest.width, std::min(rest.height, title + line)});
  draw_text(ui.canvas, take_top(rest, title), row.title, line_look(Type::staff_body, ui.color().ink));
  const std::string told = row.when.empty() ? row.counts : row.counts + " · " + row.when;
  draw_text(ui.canvas, rest, told, line_look(Type::caption, ui.color().quiet));
  return wanted;
}

/// Upright the buttons stand below the title.
float head_height(const Ui& ui) {
  return grown(ui, test_head) + (ui.canvas.portrait() ? 76.0F : 0.0F);
}

float row_needs(const Ui& ui, const TestsPage::Row& test) {
  const float phase = grown(ui, ui.canvas.portrait() ? tall_phase_height : phase_height);
  return 40 + head_height(ui) + 12 + phase * static_cast<float>(test.phases.size());
}

std::optional<StaffIntent> draw_test(Ui& ui, Rect card, const TestsPage::Row& test, bool may_run, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, learning_side, 20);
  std::optional<StaffIntent> wanted;
  Rect head = take_top(rest, head_height(ui), 12);
  const std::string test_id = test.test.text();
  const std::string results = "tests.results_" + test_id, scores = "tests.scores_" + test_id,
                    key = "tests.key_" + test_id;
  const bool tall = ui.canvas.portrait();
  Rect buttons = tall ? take_bottom(head, 68, 8) : take_right(head, head.width * 0.62F, 20);
  if (test.has_results && button_at_right(ui, buttons, {results, texts[words::trainer_results], Icon::star}))
    wanted = LearningIntent{li::OpenResults{test.test}};
  if (test.has_scores && button_at_right(ui, buttons, {scores, texts[words::trainer_scores], Icon::people}))
    wanted = LearningIntent{li::OpenScores{test.test}};
  if (test.has_key && button_at_right(ui, buttons, {key, texts[words::trainer_questions_key], Icon::pencil}))
    wanted = LearningIntent{li::OpenKey{test.test}};
  const float title = ui.theme().type(Type::card_title).line_height;
  draw_text(ui.canvas, take_top(head, title), test.title, line_look(Type::card_title, ui.color().ink));
  draw_text(ui.canvas, head, test.caption, line_look(Type::caption, ui.color().quiet));
  const float phase = grown(ui, ui.canvas.portrait() ? tall_phase_height : phase_height);
  for (const TestsPage::PhaseRow& row : test.phases)
    if (auto asked = draw_phase(ui, take_top(rest, phase), test, row, may_run, texts)) wanted = asked;
  return wanted;
}

std::optional<StaffIntent> draw_tests(Ui& ui, Rect room, TestsPage& page, const Texts& texts) {
  float all = 0;
  for (const TestsPage::Row& test : page.tests) all += row_needs(ui, test) + between_tests;
  constexpr float shadow = 28;
  const Rect view{room.x - shadow, room.y, room.width + 2 * shadow, room.height};
  const ScrollList list(ui, "tests.list", page.scroll, view, all);
  Rect rest = inset(list.row(0, all), shadow, 0);
  std::optional<StaffIntent> wanted;
  for (const TestsPage::Row& test : page.tests) {
    const Rect card = take_top(rest, row_needs(ui, test), between_tests);
    if (!overlaps(card, view)) continue;
    if (auto asked = draw_test(ui, card, test, page.may_run, texts)) wanted = asked;
  }
  return wanted;
}

/// Why something is not offered here.
void draw_note(Ui& ui, Rect& room, const std::string& note) {
  if (note.empty()) return;
  constexpr float icon = 36;
  const float words =
      measure_text(ui.canvas, note, Type::caption, room.width - 2 * learning_side - icon - 16, 3).height;
  const Rect card = take_top(room, words + 40, learning_gap);
  draw_card(ui.canvas, card, ui.color()[Tone::warning].tint);
  Rect rest = inset(card, learning_side, 20);
  const Color ink = ui.color()[Tone::warning].ink;
  draw_icon(ui.canvas, Icon::info, centered(take_left(rest, icon, 16), {icon, icon}), ink);
  draw_text(ui.canvas, rest, note,
            {.type = Type::caption, .color = ink, .vertical = Vertical::middle, .max_lines = 3, .shrink = true});
}

}  // namespace

std::optional<StaffIntent> draw_phase_question(Ui& ui, PhaseQuestion& question, const Texts& texts) {
  const auto answer = draw_reason_question(ui, "tests.ask", question.words, texts);
  if (!answer) return std::nullopt;
  if (!answer->reason) return staff_intent::CloseQuestion{};
  return LearningIntent{li::ChangePhase{question.words.chosen.value_or(0)}};
}

std::optional<StaffIntent> draw(Ui& ui, Rect room, TestsPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (page.may_author) {
    Rect band = take_bottom(room, learning_button, learning_gap);
    const bool first = page.tests.empty();
    if (button(ui, {.id = "tests.import",
                    .label = texts[words::trainer_import],
                    .rect = take_right(band, std::min(440.0F, band.width)),
                    .kind = first && !page.is_reading ? ButtonKind::primary : ButtonKind::plain,
                    .icon = Icon::plus_circle,
                    .type = Type::card_title}))
      wanted = LearningIntent{li::OpenImport{}};
  }
  draw_note(ui, room, page.note);
  draw_told(ui, room, page.told);
  if (page.now) {
    const float height = grown(ui, ui.canvas.portrait() ? tall_now_height : now_height);
    if (auto asked = draw_now(ui, take_top(room, height, learning_gap), page, texts)) wanted = asked;
  }
  if (page.tests.empty()) {
    draw_card(ui.canvas, room);
    if (page.is_reading)
      draw_nothing_here(ui, room, {Icon::refresh, texts[words::trainer_reading]});
    else
      draw_nothing_here(ui, room,
                        {Icon::pencil, texts[words::trainer_no_tests],
                         texts[page.may_author ? words::trainer_no_tests_do : words::trainer_no_tests_here]});
    return wanted;
  }
  if (auto asked = draw_tests(ui, room, page, texts)) wanted = asked;
  return wanted;
}

bool asks(const TestsPage& page) {
  return page.question.has_value();
}

std::optional<StaffIntent> draw_question(Ui& ui, TestsPage& page, const Texts& texts) {
  return page.question ? draw_phase_question(ui, *page.question, texts) : std::nullopt;
}

}  // namespace sala
