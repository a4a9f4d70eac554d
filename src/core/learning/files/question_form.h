// Which form the text of a file of questions has, found by itself: nobody knows what Moodle calls it.
#pragma once
#include <optional>
#include <string_view>

namespace sala {

/// `workbook` is Sala's template, found by its headings (documents/question_rows.h) and not here.
enum class QuestionForm { gift, aiken, list, workbook };

/// "gift", "aiken", "list", "xlsx".
std::string_view name_of(QuestionForm form);

/// Nothing where no line looks like any of them.
std::optional<QuestionForm> question_form(std::string_view text);

}  // namespace sala
