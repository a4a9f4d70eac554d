// What a person may do about the project's tests now: take one, go on with it, or wait. Reading only.
#pragma once
#include <optional>
#include <vector>

#include "core/learning/counting_attempt.h"
#include "core/project.h"
#include "station/open_station.h"
#include "storage/learning/test_queries.h"

namespace sala {

enum class TestStanding {
  later,   ///< not open, and not taken
  open,    ///< may be begun
  begun,   ///< may be gone on with
  done,    ///< handed in, or ended
  closed,  ///< begun and not handed in; its phase is closed now
};

struct TestStep {
  StoredTest stored = {};
  Phase phase = Phase::pre;
  TestStanding standing = TestStanding::later;
  int questions = 0;
};

/// The phases of the project's tests as they stand for a person, before what comes after.
Result<std::vector<TestStep>> test_steps(const Store& store, const Project& project, const Uuid& participant,
                                         Moment now);

/// The one to be offered: what was begun before what is open.
const TestStep* offered_test(const std::vector<TestStep>& steps);

}  // namespace sala
