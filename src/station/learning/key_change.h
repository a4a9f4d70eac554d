// Another key after the test began: a question voided, or other answers right. What it does to scores is shown before
// anybody says yes; the newest key counts.
#pragma once
#include <optional>
#include <string>

#include "core/learning/test_change.h"
#include "core/project.h"
#include "station/open_station.h"
#include "storage/learning/test_queries.h"

namespace sala {

struct KeyChange {
  Uuid test = {};
  std::string question = {};  ///< its id
  QuestionKey key = {};       ///< as it will be
  std::string reason = {};
  std::string by = "system";
};

/// A question by its id, or by its number in file order. Errors: error_no_question.
Result<const Question*> question_named(const Test& test, const std::string& name);

struct KeyChangePreview {
  int people = 0;  ///< whose score changes, before or after
  KeyPreview pre = {}, post = {};
};
/// Who changes. Errors: error_no_test, error_test_no_key_here, error_no_question.
Result<KeyChangePreview> preview_key_change(const Store& store, const Project& project, const KeyChange& change,
                                            Moment now);
/// Records the test_key, which it returns. Errors: those, and error_reason_missing.
Result<Uuid> change_key(OpenStation& station, const Uuid& project, const KeyChange& change);

/// Opens the key for the doors to show own scores by; a person did, knowing that every phase is closed everywhere.
/// Errors: those above, error_phase_open.
Result<Uuid> open_key(OpenStation& station, const Uuid& project, const Uuid& test, const std::string& by);

}  // namespace sala
