// Rows of Sala's template as questions. Knows cells and columns, not files.
#pragma once
#include "core/learning/read_question.h"
#include "documents/table.h"

namespace sala {

/// A question for each row below the headings; none without headings. `line` is the row's number. Pairs stand as
/// "left = right" in the choices, accepted words and the items of an ordering in the choices as they are.
ReadQuestions questions_from(const Table& table);

}  // namespace sala
