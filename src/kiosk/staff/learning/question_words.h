// Questions of a file as the page about them shows them: rows in groups, and one as people will see it.
#pragma once
#include <string>

#include "kiosk/staff/learning/question_import.h"

namespace sala {

/// Rows in their groups, with the place that each row's question or skipped part has in the file.
struct QuestionRows {
  std::vector<QuestionsPage::Row> rows = {};
  std::vector<std::size_t> places = {};  ///< in `questions`, or of a skipped row in `skipped`
};
QuestionRows question_rows(const ReadTest& test, const Texts& texts);

/// All of the page; `read`: the tests that are there, where they are known.
QuestionsPage questions_page(const ReadTest& test, const TestsRead* read, const Texts& texts);
/// The question of the chosen row; nullptr where that is none.
const ReadQuestion* chosen_question(const ReadTest& test, const Texts& texts);
/// The one test that nobody has answered gives way to a new file; beside others a new one is made. nullptr: none.
const TestOverview* replaced_by(const TestsRead* read);

QuestionsPage::Preview preview_of(const ReadTest& test, const ReadQuestion& question, const Texts& texts);

/// Whether what is right can be chosen by tapping, and the question with another choice right.
bool may_choose_right(const ReadQuestion& question);
void choose_right(ReadQuestion& question, std::size_t choice);

/// "ก", or "A".
std::string letter_words(std::size_t index, Language language);
/// "1 point", "2.5 points".
std::string points_words(int points, const Texts& texts);
const std::string& kind_words(QuestionKind kind, const Texts& texts);

}  // namespace sala
