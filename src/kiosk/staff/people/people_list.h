// The roster in memory for staff's searching, filtering and sorting, made anew when the store holds something new.
// Outlives the page, so that coming back from a person shows the list as it was left.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "kiosk/staff/staff_desk.h"
#include "station/people/roster_doubles.h"

namespace sala {

class PeopleList {
 public:
  /// Fills the page in: who is shown, in which order, and how many there are of each kind. What is typed stays.
  Result<void> fill(const StaffDesk& desk, PeoplePage& page);
  /// At most `most` whose name, unit or number holds every word; `except` left out. None for an empty search.
  Result<std::vector<PersonRow>> find(const StaffDesk& desk, const std::string& typed, std::size_t most,
                                      const Uuid& except);
  /// Somebody who is likely the same person.
  Result<std::optional<Uuid>> double_of(const StaffDesk& desk, const Uuid& person);
  /// How the list was left.
  PeoplePage left = {};

 private:
  Result<void> keep(const StaffDesk& desk);
  Result<void> read_people(const StaffDesk& desk);
  Result<void> read_times(const StaffDesk& desk);
  bool has_words(std::size_t place, const std::vector<std::string>& words) const;
  std::vector<std::uint32_t> places_with(const std::vector<std::string>& words) const;

  std::shared_ptr<const std::vector<PersonRow>> people_;
  std::vector<RosterDouble> doubles_;
  std::vector<std::string> search_texts_, name_keys_;  ///< beside `people_`
  std::vector<std::int64_t> times_ms_;                 ///< of the registration; 0 for who is not in
  std::optional<Uuid> project_;
  std::uint64_t people_version_ = 0, facts_version_ = 0;
};

}  // namespace sala
