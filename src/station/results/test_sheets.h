// The sheets in which a test goes out: scores by person, answers, and item analysis. They print the figures that summary
// tells.
#pragma once
#include "core/texts.h"
#include "documents/data_sheet.h"
#include "station/learning/test_results.h"

namespace sala {

struct TestSheets {
  const TestResult& result;
  const std::vector<AttemptLine>& lines;  ///< attempt_lines
  const TestKey* key = nullptr;           ///< nullptr: not here; answers then stand as they are stored
  std::size_t place = 0;                  ///< among the project's tests, from 0: names their files
};
std::vector<DataSheet> test_sheets(const TestSheets& of, const Texts& texts);

}  // namespace sala
