// Writing down what was seen: one tap is one fact. Which words count is storage/observation's, what they come to
// observation_results.h's.
#pragma once
#include "core/observation/observation_facts.h"
#include "core/roster.h"
#include "station/open_station.h"
#include "storage/observation/observation_queries.h"

namespace sala {

/// By its id; without one the only rubric of the project. Errors: error_no_rubrics, error_no_rubric, error_which_rubric.
Result<StoredRubric> project_rubric(const Store& store, const Uuid& project, const std::string& wanted = "");

inline constexpr std::size_t longest_observed_note = 500;  ///< characters
inline constexpr std::size_t longest_observed_group = 60;

/// Notes one word about somebody; answers its fact. Errors: error_observation_session, error_observation_person,
/// error_observation_item, error_observation_rating, error_observation_note, error_observation_nothing,
/// error_station_rights where this station is no trainer's.
Result<Uuid> observe(OpenStation& station, const Uuid& project, Observation seen, const std::string& by);

/// The group that the roster says a person sits in: what a column named โต๊ะ, กลุ่ม, table or group holds; of a number with
/// that name before it.
std::string group_of(const Participant& person);

}  // namespace sala
