// Reads a survey's TOML file (the form stands in src/README.md) into a draft whose items know their lines. What an item may be
// is read_survey.h's.
#pragma once
#include <string_view>

#include "core/survey/read_survey.h"

namespace sala {

/// Errors: error_survey_toml with the line where the file is no TOML, error_survey_no_sections.
Result<SurveyDraft> survey_draft_from_toml(std::string_view text);

}  // namespace sala
