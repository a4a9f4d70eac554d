// A rubric that was read becomes the project's: replaced until somebody was observed by it, afterwards changed in its words
// only.
#pragma once
#include "core/observation/read_rubric.h"
#include "station/open_station.h"

namespace sala {

struct RubricImport {
  ReadRubric read = {};
  std::string fallback_title = {};  ///< of a file that says none
  bool is_new = false;              ///< another rubric of the project
  bool is_dry_run = false;          ///< decides and writes nothing
  std::string by = "system";
};

struct ImportedRubric {
  std::optional<Uuid> rubric = {};  ///< nothing when nothing was written
  Rubric made = {};                 ///< as it is, or would be
  bool changes_words = false;       ///< people were observed by it already: nothing but words changed
};

/// Errors: error_rubric_nothing_taken, error_which_rubric, error_rubric_observed, error_rubric_too_large.
Result<ImportedRubric> import_rubric(OpenStation& station, const Uuid& project, RubricImport given);

}  // namespace sala
