// What one observer noted in one session, person by person and group by group: what the page to observe on shows. What all of
// them come to is observation_results.h's.
#pragma once
#include <map>
#include <vector>

#include "core/roster.h"
#include "station/open_station.h"
#include "storage/observation/observation_queries.h"

namespace sala {

/// Of one person or group.
struct ObservedSheet {
  std::map<std::string, int> ratings = {};  ///< by item
  std::string note = {};
  std::optional<Moment> saved = {};  ///< the newest word
};

struct ObserverSheets {
  Rubric rubric = {};
  std::map<ObservedSubject, ObservedSheet> sheets = {};
  const ObservedSheet& of(const ObservedSubject& whom) const;
};

/// Who notes here: that user, else this station.
std::string observer_here(const Store& store, const std::string& by);
Result<ObserverSheets> observer_sheets(const Store& store, const Uuid& project, const StoredRubric& rubric,
                                       const std::optional<Uuid>& session, const std::string& observer);

/// A group and how many people of the roster sit in it; the whole room first, then by name.
struct ObservedGroup {
  std::string name = {};  ///< empty: the whole room
  std::size_t people = 0;
};
std::vector<ObservedGroup> groups_of_roster(const std::vector<Participant>& people);

/// The session that is observed unless somebody says another one: the one that runs, else the last that began, else the first.
/// Breaks, which take no attendance, are passed over where there are others.
std::optional<Session> session_to_observe(const std::vector<Session>& agenda, Moment now);

}  // namespace sala
