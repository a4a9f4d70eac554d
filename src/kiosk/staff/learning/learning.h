// Tests on the staff's side: which phase is open, the board while people work, what they came to, and questions from files.
// What pages show is read by another thread, by a store that only reads; what is decided is recorded at once.
#pragma once
#include <optional>
#include <string>

#include "kiosk/staff/learning/question_import.h"
#include "kiosk/staff/staff_desk.h"
#include "station/learning/key_change.h"
#include "station/learning/test_overview.h"

namespace sala {

/// What lasts while staff go from page to page.
struct LearningWork {
  enum class Place { tests, board, results, timer, room, scores, key, questions };
  Place place = Place::tests;
  std::optional<Uuid> test = {};  ///< the one that is looked at closely
  Phase phase = Phase::pre;       ///< of the board
  std::size_t filter = 0;         ///< of its people
  TestResultsPage::View view = TestResultsPage::View::group;
  std::size_t sitting = 0;
  bool only_doubtful = false;                ///< of attempts
  std::size_t key_row = 0;                   ///< the question whose key is looked at
  std::optional<KeyChange> key_change = {};  ///< asked about
  Job<Result<KeyChangePreview>> trying = {};
  Moment room_since = {};                           ///< when the page before the room was opened
  WorkTold told = {};                               ///< what came of questions that were saved
  std::optional<TestsRead> read = {};               ///< as it was read last
  std::optional<Uuid> read_of = {}, asked_of = {};  ///< which test was looked at closely then, and is being read
  TestRights rights = {};
  Job<Result<TestsRead>> reading = {};
  QuestionImport import = {};
};

/// What the pages show, as it was read last; it is read anew meanwhile.
Result<void> show_learning(StaffDesk& desk, LearningWork& work);
Result<void> take_learning(StaffDesk& desk, LearningWork& work, const LearningIntent& wanted);
/// To be called often: shows what was read, and the time of the room. Answers whether something changed.
Result<bool> look_learning(StaffDesk& desk, LearningWork& work);
bool is_live_page(const StaffScreen& screen);
void begin_learning(LearningWork& work);
/// Somebody else works here next. What was confirmed is still saved.
void forget_learning(LearningWork& work);
void end_learning(OpenStation& station, LearningWork& work);

}  // namespace sala
