// What a person's own answers came to at the tests of a project, as far as they may see it now. Reading only.
#pragma once
#include <optional>
#include <vector>

#include "core/learning/own_view.h"
#include "core/learning/scoring.h"
#include "core/project.h"
#include "storage/learning/attempt_queries.h"
#include "storage/learning/test_queries.h"

namespace sala {

/// The attempt that counts at a phase. Nothing while none is ended.
struct OwnSitting {
  Phase phase = Phase::pre;
  Attempt attempt = {};
  Score score = {};
};

struct OwnResult {
  StoredTest stored = {};
  TestKey key = {};  ///< that scores are made by; told only where it may be looked through
  OwnView view = OwnView::nothing;
  std::vector<OwnSitting> sittings = {};  ///< before what comes after
};

/// Of each test that the person may see something of.
Result<std::vector<OwnResult>> own_results(const Store& store, const Project& project, const Uuid& participant,
                                           Moment now);

/// The attempt of one person that counts, without a look at anybody else's.
Result<std::optional<Attempt>> own_counting_attempt(const Store& store, const PersonAt& person, const Test& test,
                                                    Moment now);

/// Whether a phase of any test of the project is open.
Result<bool> is_any_test_open(const Store& store, const Uuid& project, Moment now);

}  // namespace sala
