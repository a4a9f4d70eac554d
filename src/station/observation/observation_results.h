// What observers saw, once for every screen, export and paper. Figures are core/figures/observation_figures.h's.
#pragma once
#include <vector>

#include "core/figures/observation_figures.h"
#include "storage/observation/observation_queries.h"

namespace sala {

/// What somebody wrote about somebody.
struct ObservedNote {
  ObservedSubject whom = {};
  std::optional<Uuid> session = {};
  std::string note = {};
};

struct RubricResult {
  StoredRubric stored = {};
  ObservationFigures figures = {};
};

struct ObservationResults {
  bool are_here = true;  ///< false: this station does not read the trainers' scope
  std::vector<RubricResult> rubrics = {};
  std::vector<ObservedNote> notes = {};
};
/// Whether this station keeps the trainers' scope; where a store only reads, by what is known of its station.
Result<bool> keeps_observations(const Store& store);
Result<ObservationResults> observation_results(const Store& store, const Uuid& project);

/// The ratings that count of a rubric: of people, or of groups and the whole room.
enum class ObservedWhom { people, groups };
std::vector<CountedRating> counted_ratings(const std::vector<CountingObservation>& words, const Rubric& rubric,
                                           ObservedWhom whom);

/// `observations` of summary --json; null where they are not here.
Json observations_json(const ObservationResults& results);

}  // namespace sala
