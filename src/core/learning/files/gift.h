// Moodle's GIFT: texts of questions with their answers in braces. Moodle's own reader is the reference; where it would
// lose something silently, the question has a note or is skipped with its line.
#pragma once
#include "core/learning/read_question.h"

namespace sala {

/// `text` in UTF-8, with line ends of any kind.
ReadQuestions read_gift(std::string_view text);

}  // namespace sala
