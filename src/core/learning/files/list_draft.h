// One question of a typed list, as its lines come in, and what it becomes at its answer.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/learning/files/list_marks.h"
#include "core/learning/read_question.h"

namespace sala {

struct DraftLine {
  int line = 0;
  std::string text;
};

struct DraftChoice {
  ChoiceLetter letter;  ///< as typed
  int line = 0;
  std::string text;
};

struct ListDraft {
  std::optional<QuestionMark> mark;
  std::vector<DraftLine> text;
  std::vector<DraftChoice> choices;
  std::vector<DraftLine> loose;  ///< lines after a choice without a mark: more of that choice, or another question
  bool gap = false;              ///< an empty line was the last one

  bool is_blank() const { return text.empty() && choices.empty(); }
};

/// Adds the question, or says with its line why there is none. Without an answer it is skipped.
void finish_draft(ListDraft draft, const std::optional<ListAnswer>& answer, int answer_line, ReadQuestions& read);

}  // namespace sala
