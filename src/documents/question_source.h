// The bytes of a file of questions as text, or as the table Sala's template is. What the words mean is
// core/learning/files' and question_rows.h's.
#pragma once
#include "documents/table_lines.h"

namespace sala {

constexpr std::size_t max_question_bytes = 10u << 20, max_question_lines = 100'000;

/// Workbooks and CSV with the template's headings become a table, other text comes as it stands. Refuses what is larger
/// than 10 MB or 100,000 lines, no text, or another kind of document. `file` names it in messages.
Result<FileContent> parse_question_bytes(std::string_view bytes, const std::string& file);

}  // namespace sala
