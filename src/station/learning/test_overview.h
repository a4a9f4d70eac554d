// What a trainer looks at while a test runs and when it is over, read at once: phases and how far people are, one by one,
// and what the group came to. Reading only, by any store; what is shown of it is the screens'.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/figures/score_bins.h"
#include "station/learning/test_results.h"
#include "storage/stations_heard.h"

namespace sala {

struct PhaseOverview {
  Phase phase = Phase::pre;
  PhaseStatus status = {};
  bool has_window = false;  ///< it follows the agenda where no gate says otherwise
  PhaseCounts counts = {};
};

struct TestOverview {
  StoredTest stored = {};
  bool key_is_here = true;
  bool is_answered = false;           ///< its questions stay as they are
  std::vector<PhaseOverview> phases;  ///< those it is for, before what comes after
};

/// Who was expected for a phase, and how far they are.
struct PersonAtTest {
  Uuid person = {};
  std::string no, name, unit;
  std::optional<Uuid> attempt = {};  ///< nothing: not begun
  int answered = 0, questions = 0;
  bool is_ended = false;  ///< handed in, its time is over, or the phase was closed after it began
};

struct PhaseBoard {
  std::vector<PersonAtTest> people = {};  ///< who is in, or began; by number
  std::vector<RightCount> right = {};     ///< of those who ended; empty where the key is not here
  std::vector<int> doubted = {};          ///< numbers of questions whose key may be wrong
};

/// A test with all that its pages show.
struct OpenTest {
  TestFigures figures = {};
  ScoreColumns scores = {};
  PhaseBoard pre = {}, post = {};
  std::vector<AttemptLine> attempts = {};
  std::optional<StoredKey> key = {};
  bool is_key_opened = false;               ///< to people
  std::vector<StationHeard> stations = {};  ///< the others of the project
};

/// What this station may do about tests; a door station only shows that they run.
struct TestRights {
  bool may_run = true, may_author = true;
};

/// Of the store that records: one that only reads does not know which station it is.
Result<TestRights> test_rights(const Store& store);

struct TestsRead {
  std::vector<TestOverview> tests = {};
  std::optional<OpenTest> open = {};
  std::optional<int> pass_percent = {};
  bool shows_own_score = false;  ///< the project, to people
};

/// `open`: the test that is looked at closely; nothing reads the list alone.
Result<TestsRead> read_tests(const Store& store, const Project& project, const std::optional<Uuid>& open, Moment now);

}  // namespace sala
