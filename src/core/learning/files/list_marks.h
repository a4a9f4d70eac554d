// The marks of a typed list of questions: letters of choices, numbers of questions, and the line with the answer. Knows one
// line at a time.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sala {

/// A letter as choices have it: A, B, … or ก, ข, ค, ง, …
struct ChoiceLetter {
  bool thai = false;
  int place = 0;  ///< from 0
  bool operator==(const ChoiceLetter&) const = default;
};
std::string letter_text(ChoiceLetter letter);

struct ChoiceMark {
  ChoiceLetter letter;
  bool bare = false;  ///< "ง ปกติ": a Thai letter with nothing but a space behind it
};
/// "A.", "b)", "(ค)", "ง " at the start; steps over it.
std::optional<ChoiceMark> take_choice_mark(std::string_view& line);

struct QuestionMark {
  bool named = false;  ///< "ข้อ 1" and not "1."
  int number = 0;
};
/// "ข้อ 1", "ข้อที่ ๑)", "1.", "(1)", "Question 1:" at the start; steps over it.
std::optional<QuestionMark> take_question_mark(std::string_view& line);

/// What a line like "เฉลย: ค" says.
struct ListAnswer {
  std::vector<ChoiceLetter> letters;
  int number = 0;     ///< "ตอบ 3"; 0: none
  std::string words;  ///< what else stands there
};
/// Nothing for lines that are no answer, as "ตอบคำถามต่อไปนี้". The line is clean.
std::optional<ListAnswer> list_answer(std::string_view line);

}  // namespace sala
