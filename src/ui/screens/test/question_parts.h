// The parts that the test's pages share: the time that is left, and how a kind of question is answered.
#pragma once
#include "ui/screens/test/question_screen.h"

namespace sala {

inline constexpr float test_side = 160;        // beside the page
inline constexpr float test_narrow_side = 56;  // upright
inline constexpr float test_bar_height = 64;   // of the pills at the top
inline constexpr float test_answer_gap = 28;

/// The page between its margins, below the pills.
Rect test_room(const Ui& ui);
/// Above it: what can be done at any time at the left, the time that is left at the right.
Rect test_bar(const Ui& ui);
/// At the right of the top; nothing without a limit.
void draw_time_left(Ui& ui, const TimeShown& time);

/// The kind's own way to answer, in a room that scrolls where it does not fit; between the ways on a wide screen has room for
/// a button. Typed kinds: their field; the keyboard is the page's.
std::optional<Intent> draw_answers(Ui& ui, Rect room, Rect between_ways, QuestionScreen& screen, const Texts& texts);
bool is_typed(QuestionKind kind);
/// Rows to put in order: dragged with a finger, or moved by their arrows.
std::optional<Intent> draw_order(Ui& ui, Rect room, Rect between_ways, QuestionScreen& screen, const Texts& texts);

/// A list whose cards keep their shadows at both sides; beside its bar where it scrolls.
constexpr float answer_shadow = 28;
constexpr Rect with_shadow_room(Rect room) {
  return {room.x - answer_shadow, room.y, room.width + 2 * answer_shadow, room.height};
}
constexpr Rect without_shadow_room(Rect row) {
  return inset(row, answer_shadow, 0);
}

/// Takes the question's picture off the room of its answers: beside them, or above them upright. A tap enlarges it; one that has
/// not arrived says so.
void draw_question_picture(Ui& ui, Rect& room, QuestionScreen& screen, const Texts& texts);
/// Over the whole page, in place of the question; a tap closes it.
void draw_enlarged(Ui& ui, QuestionScreen& screen, const Texts& texts);

}  // namespace sala
