// What was read of tests, as their pages show it: words, counts and marks; no SQL and no pixels.
#pragma once
#include "kiosk/staff/learning/learning.h"
#include "kiosk/staff/phase_questions.h"
#include "station/learning/key_change.h"

namespace sala {

/// Whose words, at which moment, and what the user may do.
struct TestWords {
  const Texts& texts;
  Moment now = {};
  UserRole role = UserRole::trainer;
  TestRights rights = {};
  bool thai() const { return texts.language() == Language::th; }
};

TestsPage tests_page(const TestsRead& read, const TestWords& words);
/// `filter` and `search` choose among people.
struct BoardWish {
  Phase phase = Phase::pre;
  std::size_t filter = 0;
  std::string search = {};
};
TestBoardPage board_page(const TestOverview& test, const OpenTest& open, const BoardWish& wish, const TestWords& words);
struct ResultsWish {
  TestResultsPage::View view = TestResultsPage::View::group;
  std::size_t sitting = 0;
  bool may_open_key = false;  ///< the project shows people their own results
};
TestResultsPage results_page(const TestOverview& test, const OpenTest& open, const ResultsWish& wish,
                             const TestWords& words);
/// Asked before people see what was right.
ReasonQuestion open_key_question(const OpenTest& open, const TestWords& words);

ScoresPage scores_page(const TestOverview& test, const OpenTest& open, bool only_doubtful, const TestWords& words);
ScoresPage::VoidQuestion void_question(const OpenTest& open, const Uuid& attempt, const Texts& texts);

KeyPage key_page(const TestOverview& test, const OpenTest& open, std::size_t chosen, const TestWords& words);
/// The key with that choice right: of several the only one, or one more or less.
QuestionKey with_right(const Question& question, QuestionKey key, std::size_t choice);
/// Whose scores change, before anybody says yes.
ReasonQuestion key_question(const KeyChangePreview& preview, int n, const Texts& texts);

RoomTimerPage timer_page(const TestOverview& test, const OpenTest& open, Phase phase, const TestWords& words);
/// The time of the room as it is now.
void tell_room_time(const TestOverview& test, Phase phase, const TestWords& words, RoomTimerPage& page);

/// More time for one person: minutes to choose from.
TestBoardPage::PersonQuestion person_question(const OpenTest& open, const Uuid& attempt, const TestWords& words);
inline constexpr std::array<int, 3> minutes_to_give = {5, 10, 20};

/// "8:24", from an hour on "1:08:24"; "–" without an end.
std::string time_left_words(const PhaseStatus& status, Moment now);

}  // namespace sala
