// Questions that were read become the project's test: test_put in its chain and test_key in the trainer's scope, in one
// transaction. Reading files is documents/question_file.h's.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/learning/read_question.h"
#include "core/learning/test_change.h"
#include "station/open_station.h"

namespace sala {

struct TestImport {
  std::vector<ReadQuestion> questions = {};
  Bilingual title = {};             ///< empty: the test's own stays
  std::string fallback_title = {};  ///< of a new test that was given none
  std::optional<int> minutes = {};  ///< nothing: the test's own stay; a new test has no limit
  std::vector<Phase> phases = {};   ///< what the test is for; empty: the test's own stay, of a new one both
  Form form = Form::only;           ///< A or B: these are the questions of that form
  bool is_new = false;              ///< another test of the project
  bool is_dry_run = false;          ///< decides and writes nothing
  std::string by = "system";
};

struct ImportedTest {
  std::optional<Uuid> test = {};                   ///< nothing when nothing was written
  bool replaces = false;                           ///< questions that stood there before are gone
  std::vector<std::string> missing_pictures = {};  ///< names that questions have for files nobody found
  bool has_one_phase_beside = false;               ///< another test is for the other phase alone: that makes no pairs
};

/// Pictures that were found are stored first (question_pictures.h). Replaces the project's test until somebody answered it.
/// Errors: error_test_nothing_taken, error_which_test, error_test_answered, error_test_no_key_here, error_test_too_large,
/// error_test_forms_unequal, those of keep_file.
Result<ImportedTest> import_test(OpenStation& station, const Uuid& project, const TestImport& given);

/// Points as people count them: 1500 is "1.5".
std::string points_text(Thousandths points);

}  // namespace sala
