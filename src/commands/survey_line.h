// Surveys on the command line: what several commands say of them.
#pragma once
#include <string>
#include <vector>

#include "core/texts.h"
#include "station/survey/survey_results.h"

namespace sala {

/// The sentences of each survey, below its title.
std::string surveys_text(const std::vector<SurveyResult>& results, const Texts& texts);

}  // namespace sala
