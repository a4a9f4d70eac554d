// A test made of what a person's file says: ids drawn, orders shuffled once, the key put apart. Changing a test that people
// have answered is test_change.h's.
#pragma once
#include <optional>
#include <vector>

#include "core/learning/test.h"
#include "core/learning/test_ids.h"

namespace sala {

struct MadeTest {
  Test test = {};
  TestKey key = {};
  bool operator==(const MadeTest&) const = default;
};

struct TestWish {
  Uuid id = {};
  Bilingual title = {};
  std::optional<int> minutes = {};
  bool shuffle = true;
  std::map<Phase, PhaseWindow> phases = {};
};

/// `Form::a` or `b`: the test has forms from the beginning, of which this is one.
MadeTest make_test(const TestWish& wish, const std::vector<ReadQuestion>& questions, Form form, const Random& random);

/// The test with these questions as that form. A question that stands in the other form with the same words and the same key
/// is the same question there, so that it can be compared before and after.
MadeTest with_form(MadeTest made, const std::vector<ReadQuestion>& questions, Form form, const Random& random);

}  // namespace sala
