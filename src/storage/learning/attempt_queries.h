// What is asked about attempts: one, a person's, and all of a test for figures. Reading only.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/learning/attempt.h"
#include "storage/store.h"

namespace sala {

/// With everything that is known of it.
Result<std::optional<Attempt>> find_attempt(const Store& store, const Uuid& project, const Uuid& attempt);

struct PersonAt {
  Uuid project = {}, participant = {}, test = {};
  Phase phase = Phase::pre;
};
/// A person's attempts at a phase, by when they were begun; those of people merged into the person, too.
Result<std::vector<Attempt>> attempts_of(const Store& store, const PersonAt& person);

/// An attempt as the table keeps it, for figures over everybody: its counted answers are text, an answer a line of
/// "question value", the value as canonical JSON. `attempt.answers` and what was left out are not filled.
struct AttemptRow {
  Uuid person = {};  ///< after merges
  Attempt attempt = {};
  std::int64_t answered = 0;  ///< questions
  std::string answers = {};
};
/// All attempts of a test, those of one person and phase after each other, by when they were begun.
Result<void> for_each_attempt(const Store& store, const Uuid& project, const Uuid& test,
                              const std::function<void(AttemptRow&&)>& take);
/// The row's answers where its attempt has them.
void fill_answers(AttemptRow& row);

/// For boards: people, not attempts.
struct PhaseCounts {
  int begun = 0;     ///< have an attempt that was not taken back
  int finished = 0;  ///< of them: handed in, or ended
};
Result<PhaseCounts> phase_counts(const Store& store, const Uuid& project, const Uuid& test, Phase phase);

}  // namespace sala
