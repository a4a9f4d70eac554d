// The cards of a test's results, which stand on the trainer's page and before the room. Part of test_results_page.h.
#pragma once
#include "ui/screens/staff/learning/test_results_page.h"

namespace sala {

/// The finding in words, and the figures below it; takes its height off the room. `largest` before the room.
void draw_finding(Ui& ui, Rect& room, const TestResultsPage& page, Type largest);
void draw_scores(Ui& ui, Rect card, const TestResultsPage& page, const Texts& texts);
void draw_moved_questions(Ui& ui, Rect card, TestResultsPage& page, const Texts& texts);
/// A question's row is so high.
float moved_row_height(const Ui& ui);

}  // namespace sala
