// What tests came to, once for every screen, export and paper: who counts is settled here, figures are
// core/figures/test_figures.h's.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/figures/test_figures.h"
#include "core/learning/counting_attempt.h"
#include "core/learning/scoring.h"
#include "core/roster.h"
#include "storage/learning/attempt_queries.h"
#include "storage/learning/test_queries.h"

namespace sala {

/// The certificate rule's, which is pass mark and criterion; nothing where the project has none.
std::optional<int> pass_percent_of(const Project& project);

struct TestResult {
  StoredTest stored = {};
  bool key_is_here = true;  ///< else no figure made of points is given
  TestFigures figures = {};
};

/// Of every test of the project, in their order.
Result<std::vector<TestResult>> test_results(const Store& store, const Project& project, Moment now);

/// What figures are made of: the attempts that count, ended. Scored once for each answer that was ever given
/// (score_board.h).
Result<ScoredTest> scored_test(const Store& store, const Project& project, const StoredTest& stored, Moment now);

/// Each attempt that counts, its answers as lines (attempt_queries.h), those of a person one after the other.
Result<void> for_each_counting(const Store& store, const Project& project, const StoredTest& stored, Moment now,
                               const std::function<void(AttemptRow&&)>& take);

/// One attempt as staff see it.
struct AttemptLine {
  Uuid person = {};  ///< after merges
  std::string no = {};
  std::string name = {};
  Attempt attempt = {};
  AttemptStanding standing = {};
  std::optional<Score> score = {};  ///< where the key is
};
/// By number, phase and beginning.
Result<std::vector<AttemptLine>> attempt_lines(const Store& store, const Project& project, const StoredTest& stored,
                                               Moment now);

/// The attempts that count at a phase now, with their answers; what a change of key is tried on.
Result<std::vector<AttemptRow>> counting_attempts(const Store& store, const Uuid& project, const StoredTest& stored,
                                                  Phase phase, Moment now);

/// `tests` of summary --json. Figures that need a key that is not here are null.
Json tests_json(const std::vector<TestResult>& results);

}  // namespace sala
