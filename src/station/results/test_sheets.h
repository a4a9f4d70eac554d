// The sheets in which a test goes out: scores by person and phase, answers, and item analysis. They print the figures that
// summary tells.
#pragma once
#include "core/texts.h"
#include "documents/data_sheet.h"
#include "station/results/sat_test.h"

namespace sala {

struct TestSheets {
  DataSheet scores, answers, items;
};
/// `place` among the project's tests, from 0, names their files. The answers hold `sat` until they are written.
TestSheets test_sheets(const TestResult& result, const std::shared_ptr<const SatTest>& sat, std::size_t place,
                       const Texts& texts);

}  // namespace sala
