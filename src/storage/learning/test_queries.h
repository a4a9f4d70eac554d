// What is asked about the tests of a project: questions, keys where this station holds them, and the gates of their phases.
// Reading only. Attempts are attempt_queries.h's.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/learning/phase_gate.h"
#include "core/learning/test.h"
#include "storage/store.h"

namespace sala {

struct StoredTest {
  Test test = {};
  Uuid put = {};  ///< the newest test_put fact: the questions that are shown now
};

/// In the order in which they were first written.
Result<std::vector<StoredTest>> stored_tests(const Store& store, const Uuid& project);
Result<std::optional<StoredTest>> find_test(const Store& store, const Uuid& project, const Uuid& test);

struct StoredKey {
  TestKey key = {};
  Uuid fact = {};    ///< the newest test_key, or test_key_opened
  Moment time = {};  ///< when it was written, as the wall clock showed
};

/// The newest key of the trainer's scope; nothing at a station that does not keep that.
Result<std::optional<StoredKey>> stored_key(const Store& store, const Uuid& project, const Test& test);
/// The key that a person opened for the doors.
Result<std::optional<StoredKey>> opened_key(const Store& store, const Uuid& project, const Test& test);

/// The newest gate of a phase, with its `until`; nothing: none was ever set.
Result<std::optional<PhaseGate>> phase_gate(const Store& store, const Uuid& project, const std::string& target,
                                            std::optional<Phase> phase);

/// Whether anybody has answered a question of it: from then on only words and the key may change.
Result<bool> is_answered(const Store& store, const Uuid& project, const Uuid& test);

}  // namespace sala
