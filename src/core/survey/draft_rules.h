// What an item of a file may be: its kind by name, its choices, its words of levels; and whom a condition means. Errors are
// why an item is left out. Part of read_survey.h.
#pragma once
#include "core/learning/test_ids.h"
#include "core/survey/read_survey.h"

namespace sala {

/// A kind as files and forms elsewhere name it: "level5", "select_one", "integer".
std::optional<SurveyItemKind> file_kind_of(std::string_view name);

/// Without its condition.
Result<SurveyItem> item_from_draft(const DraftItem& draft, TestIds& ids);

/// Choices by letter, by their words, levels by their number.
Result<ShowIf> condition_on(const SurveyItem& named, const std::vector<std::string>& any_of);

}  // namespace sala
