// Notes on a question that is being read: each says its line and stands there once.
#pragma once
#include "core/learning/read_question.h"

namespace sala {

void note(ReadQuestion& question, int line, TextId text, std::vector<std::pair<std::string, std::string>> values = {});

/// Why a question of more than max_question_text_bytes is not taken.
Error too_long();

/// Notes choices of the same words.
void note_same_choices(ReadQuestion& question, int line);

/// Thousandths as a percentage people read: 333 → "33.3".
std::string percent_text(int thousandths);

}  // namespace sala
