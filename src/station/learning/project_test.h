// The test that is meant where a project has one, or several. Reading only.
#pragma once
#include "core/result.h"
#include "storage/learning/test_queries.h"

namespace sala {

/// By its id; without one the only test of the project. Errors: error_no_test, error_which_test.
Result<StoredTest> project_test(const Store& store, const Uuid& project, const std::string& wanted = "");

/// The test and its key. Errors: those, and error_test_no_key_here.
struct KeyedTest {
  StoredTest stored = {};
  StoredKey key = {};
};
Result<KeyedTest> keyed_test(const Store& store, const Uuid& project, const Uuid& test);

}  // namespace sala
