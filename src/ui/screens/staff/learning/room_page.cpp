#include "ui/screens/staff/learning/room_page.h"

#include "ui/screens/column.h"
#include "ui/screens/staff/hold_to_leave.h"
#include "ui/screens/staff/learning/learning_parts.h"
#include "ui/screens/staff/learning/results_parts.h"
#include "words/trainer.h"

namespace sala {

namespace {

constexpr float room_margin = 96;
constexpr float narrow_room_margin = 56;
constexpr float room_head = 88;
constexpr float leave_height = 72;

float margin_of(const Ui& ui) {
  return ui.canvas.portrait() ? narrow_room_margin : room_margin;
}

std::optional<StaffIntent> draw_leave(Ui& ui, Rect rect, Color ink, bool locks, const Texts& texts) {
  if (!hold_to_leave(ui, rect, {"room.leave", texts[words::trainer_hold_to_leave], ink})) return std::nullopt;
  if (locks) return staff_intent::LockScreen{};
  return LearningIntent{learning_intent::LeaveRoom{}};
}

void draw_timer_head(Ui& ui, Rect head, const RoomTimerPage& page, Color ink) {
  draw_sala_mark(ui.canvas, centered(take_left(head, 72, 28), {72, 72}), true);
  const float until = std::min(measure_text(ui.canvas, page.until, Type::lead).width + 2, head.width * 0.5F);
  draw_text(ui.canvas, take_right(head, until, 24), page.until, line_look(Type::lead, ink, Align::right));
  draw_text(ui.canvas, head, page.title, line_look(Type::heading, ink));
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, RoomTimerPage& page, const Texts& texts) {
  const Color deep = ui.color().side_bar, ink = ui.color().on_side_bar;
  fill_rect(ui.canvas, room, deep);
  ui.canvas.grounds.push_back({room, deep});
  Rect rest = inset(room, margin_of(ui), 64);
  draw_timer_head(ui, take_top(rest, grown(ui, room_head), 24), page, ink);
  Rect foot = take_bottom(rest, leave_height, 24);
  foot.width = std::min(foot.width, hold_to_leave_width);
  const auto wanted = draw_leave(ui, foot, ink, page.locks, texts);
  const float line = ui.theme().type(Type::title).line_height;
  Rect counts = take_bottom(rest, line, 16);
  draw_text(ui.canvas, counts, with_bold_figures(page.handed_in + "      " + page.at_work),
            line_look(Type::heading_light, ink));
  if (page.has_end) {
    const Rect bar = take_bottom(rest, 28, 32);
    fill_rect(ui.canvas, bar, mix(deep, ink, 0.18F), bar.height / 2);
    Rect over = bar;
    over.width = std::max(bar.height, bar.width * page.share);
    fill_rect(ui.canvas, over, ui.color()[page.is_short ? Tone::warning : Tone::accent].shape, bar.height / 2);
  }
  const float title = ui.theme().type(Type::heading).line_height;
  const float number = std::min(rest.height - title, ui.theme().type(Type::room).line_height);
  rest = centered(rest, {rest.width, title + number});
  draw_text(ui.canvas, take_top(rest, title), page.time_title, line_look(Type::heading_light, ink));
  const bool fits = measure_text(ui.canvas, page.time, Type::room).width <= rest.width;
  draw_text(ui.canvas, rest, page.time, line_look(fits ? Type::room : Type::display_large, ink));
  return wanted;
}

std::optional<StaffIntent> draw(Ui& ui, Rect room, RoomResultsPage& page, const Texts& texts) {
  Rect rest = inset(room, margin_of(ui), 56);
  Rect head = take_top(rest, grown(ui, ui.canvas.portrait() ? 112 : 72), learning_gap);
  const float leave = std::min(hold_to_leave_width, head.width * 0.4F);
  const auto wanted = draw_leave(ui, take_right(head, leave, 24), ui.color().quiet, page.locks, texts);
  draw_text(ui.canvas, head, page.title, lines_look(Type::heading, ui.color().ink, 2));
  draw_finding(ui, rest, page.results, Type::heading);
  if (page.results.questions.empty()) return wanted;
  const bool tall = ui.canvas.portrait();
  const Rect scores = tall ? take_top(rest, rest.height * 0.42F, learning_gap)
                           : take_left(rest, (rest.width - learning_gap) * 0.4F, learning_gap);
  draw_scores(ui, scores, page.results, texts);
  draw_moved_questions(ui, rest, page.results, texts);
  return wanted;
}

}  // namespace sala
