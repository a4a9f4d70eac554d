// What is asked about observation: the rubrics of a project, and of every observer the word that counts. Reading only. A
// station that does not read the trainers' scope has none of these words.
#pragma once
#include <string>
#include <vector>

#include "core/observation/observation_facts.h"
#include "storage/store.h"

namespace sala {

struct StoredRubric {
  Rubric rubric = {};
  Uuid put = {};  ///< the newest rubric_put fact
};
/// In the order in which they were first written.
Result<std::vector<StoredRubric>> stored_rubrics(const Store& store, const Uuid& project);

/// The newest word of one observer on an item of somebody in a session, not taken back by a correction.
struct CountingObservation {
  std::string observer = {};
  Observation seen = {};  ///< of a person after merges; without rating: a note, or a rating taken back
  std::optional<Moment> time = {};
};
/// In the order of sessions, people, groups, items and observers. `observer`: of that one alone.
Result<std::vector<CountingObservation>> counting_observations(const Store& store, const Uuid& project,
                                                               const std::string& observer = "");
/// Whether anything was ever noted: from then on only a rubric's words may change.
Result<bool> is_observed(const Store& store, const Uuid& project, const Rubric& rubric);

/// Whether a rubric has that item: observations written elsewhere may not say of which rubric it is.
bool is_about(const Observation& seen, const Rubric& rubric);

}  // namespace sala
