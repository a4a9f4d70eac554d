// What may change in a test once people have answered it: words may, and the key with a reason; what an answer refers to may
// not. And what another key would do to the scores, before anybody says yes.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/learning/make_test.h"
#include "core/learning/scoring.h"

namespace sala {

enum class TestChangeRefusal {
  question_added,    ///< those who have answered could not answer it
  question_removed,  ///< void it instead
  kind_changed,
  choices_changed,  ///< choices are neither added nor removed
  minutes_changed,  ///< give more time instead
  forms_changed,
};

struct RefusedChange {
  TestChangeRefusal why = TestChangeRefusal::question_added;
  std::string question = {};  ///< empty where it is about the whole test
  bool operator==(const RefusedChange&) const = default;
};

struct TestChange {
  std::vector<RefusedChange> refused = {};     ///< not empty: nothing may be recorded
  std::vector<std::string> words_edited = {};  ///< questions to be shown as edited
  std::vector<std::string> key_changed = {};   ///< questions whose points may change people's scores
  bool puts_test = false, puts_key = false;    ///< which facts say it
  bool needs_reason = false;
  bool operator==(const TestChange&) const = default;
};

TestChange decide_test_change(const MadeTest& now, const MadeTest& wanted, bool has_answers);

/// One person's attempt that counts, before and after another key. Means are sums over `people`, divided where shown.
struct KeyPreview {
  int people = 0;                                   ///< attempts looked at
  int changed = 0;                                  ///< whose points change
  Thousandths points_before = 0, points_after = 0;  ///< sums
  int pass_gained = 0, pass_lost = 0;               ///< 0 without a pass mark
  bool operator==(const KeyPreview&) const = default;
};

KeyPreview preview_key(std::span<const Attempt> counting, const Test& test, const TestKey& before, const TestKey& after,
                       std::optional<int> pass_percent);

}  // namespace sala
