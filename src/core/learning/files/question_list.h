// Aiken, and lists as trainers type them: a question, its choices with letters, and a line with the answer, which ends it.
#pragma once
#include "core/learning/read_question.h"

namespace sala {

/// `text` in UTF-8, with line ends of any kind. What cannot be told is skipped with its line.
ReadQuestions read_question_list(std::string_view text);

}  // namespace sala
