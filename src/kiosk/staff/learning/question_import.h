// Questions taken from files that staff choose on the screen, as `sala test import` does by line. A file is read in a
// process apart while a thread waits for it; nothing is written before it is confirmed, and what was shown is what is
// written, whatever becomes of the file meanwhile.
#pragma once
#include <optional>
#include <set>

#include "documents/question_file.h"
#include "kiosk/staff/staff_desk.h"
#include "station/exchange/export_places.h"
#include "station/exchange/listed_files.h"
#include "station/learning/test_import.h"
#include "station/learning/test_overview.h"

namespace sala {

/// Files that were read one after another, and what a person decided about the test that is made of them.
struct ReadTest {
  std::vector<std::string> files = {};  ///< their names
  ReadQuestionFile read = {};           ///< numbers go on from file to file
  std::set<int> left_out = {};          ///< numbers of questions
  std::optional<int> minutes = {};
  bool is_for_pre = true, is_for_post = true;
  bool is_new = false;  ///< beside a test that is there
  std::size_t chosen = 0;
};

/// What somebody confirmed: carried out whoever looks by then.
struct ConfirmedTest {
  Uuid project = {};
  TestImport import = {};
  JobOwner owner = {};
};

struct QuestionImport {
  FindPlaces find_places = {};  ///< export_places of this machine, when not given
  TableReader reader = {};
  std::filesystem::path place = {};               ///< the chosen one
  std::vector<std::string> folders = {};          ///< the way from it to the open folder
  std::vector<std::filesystem::path> shown = {};  ///< the places as the page lists them
  std::vector<ListedFile> entries = {};           ///< as the page lists them
  std::string file = {};                          ///< being read, or read last
  WorkTold told = {};
  std::optional<ReadTest> test = {};
  bool is_choosing = true;                          ///< a file is looked for, though some were read already
  std::optional<ConfirmedTest> confirmed = {};      ///< written in the next turn
  Job<Result<ReadQuestionFile>> reading = {};       ///< dropped, it ends within the reader's time
  Job<Result<std::filesystem::path>> writing = {};  ///< of the template
};

/// `read`: the tests that are there; nothing while they are not known.
Result<void> show_questions(StaffDesk& desk, QuestionImport& work, const TestsRead* read);
/// Carries out what is about files and questions, but not saving.
Result<void> take_questions(StaffDesk& desk, QuestionImport& work, const LearningIntent& wanted, const TestsRead* read);
/// Marks what is shown to be saved in the next turn.
void confirm_questions(StaffDesk& desk, QuestionImport& work);

/// Whether a file was read or a template written since; nothing is shown.
bool look_at_files(StaffDesk& desk, QuestionImport& work, const TestsRead* read);
/// Writes what was confirmed.
Result<ImportedTest> save_questions(OpenStation& station, QuestionImport& work);
void forget_questions(QuestionImport& work);

}  // namespace sala
