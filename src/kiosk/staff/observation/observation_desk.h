// What the page to observe on is made of, as the store has it now. Reads; changes nothing.
#pragma once
#include <vector>

#include "core/roster.h"
#include "kiosk/staff/staff_desk.h"
#include "storage/observation/observation_queries.h"

namespace sala {

struct ObservationDesk {
  std::optional<StoredRubric> rubric = {};  ///< the newest of the project
  std::vector<Session> agenda = {};
  std::vector<Participant> people = {};  ///< on the roster, not withdrawn
};
Result<ObservationDesk> read_observation_desk(const StaffDesk& desk);

/// As staff chose it, nothing being the whole day; without a choice by the clock.
using SessionChoice = std::optional<std::optional<Uuid>>;
std::optional<Session> observed_session(const ObservationDesk& read, const SessionChoice& choice, Moment now);

/// Whether there is anything to observe by, and anybody.
ObservationPage::State state_of(const ObservationDesk& read, const StaffDesk& desk);

void tell_sessions(const StaffDesk& desk, const ObservationDesk& read, ObservationPage& page);

/// Of all rows those whom the roster finds by what is typed.
Result<void> search_rows(const StaffDesk& desk, const std::vector<ObservationPage::Row>& all, ObservationPage& page);

}  // namespace sala
