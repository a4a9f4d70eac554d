// A survey that was read becomes the project's: replaced until somebody answered, afterwards changed in its words only.
// Reading files is documents/survey_file.h's.
#pragma once
#include "core/survey/read_survey.h"
#include "station/open_station.h"

namespace sala {

struct SurveyImport {
  ReadSurvey read = {};
  std::string fallback_title = {};  ///< of a file that says none
  bool is_new = false;              ///< another survey of the project
  bool is_dry_run = false;          ///< decides and writes nothing
  std::string by = "system";
};

struct ImportedSurvey {
  std::optional<Uuid> survey = {};  ///< nothing when nothing was written
  Survey made = {};                 ///< as it is, or would be
  bool replaces = false;            ///< what stood there before is gone
  bool changes_words = false;       ///< it was answered already: nothing but words changed
};

/// A new survey opens with the last session. Errors: error_survey_nothing_taken, error_which_survey, error_survey_answered,
/// error_survey_too_large.
Result<ImportedSurvey> import_survey(OpenStation& station, const Uuid& project, SurveyImport given);

}  // namespace sala
