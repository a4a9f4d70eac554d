#include "station/learning/project_test.h"

#include "words/learning.h"

namespace sala {

Result<StoredTest> project_test(const Store& store, const Uuid& project, const std::string& wanted) {
  auto all = stored_tests(store, project);
  if (!all) return Failure(all.error());
  if (wanted.empty() && all->size() > 1) return fail(words::error_which_test, {{"count", std::to_string(all->size())}});
  if (wanted.empty() && !all->empty()) return std::move(all->front());
  for (StoredTest& stored : *all)
    if (stored.test.id.text() == wanted) return std::move(stored);
  return wanted.empty() ? fail(words::error_no_tests) : fail(words::error_no_test, {{"test", wanted}});
}

Result<KeyedTest> keyed_test(const Store& store, const Uuid& project, const Uuid& test) {
  auto stored = project_test(store, project, test.text());
  if (!stored) return Failure(stored.error());
  auto key = stored_key(store, project, stored->test);
  if (!key) return Failure(key.error());
  if (!*key) return fail(words::error_test_no_key_here);
  return KeyedTest{std::move(*stored), std::move(**key)};
}

}  // namespace sala
