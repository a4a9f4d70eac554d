// One person's page, and what staff do on it: mark by hand, take back, withdraw, give a new ticket. Every change is a fact
// by the user.
#pragma once
#include "core/roster.h"
#include "kiosk/staff/staff_desk.h"

namespace sala {

/// Shows the person; who was merged away is shown as the one they became.
Result<void> show_person(StaffDesk& desk, const Uuid& person);
/// What the roster says of a person, for a page: only what is there.
std::vector<PersonPage::Detail> person_details(const StaffDesk& desk, const Participant& person);
/// Error: error_no_participant.
Result<Participant> known_person(const StaffDesk& desk, const Uuid& person);

Result<void> mark_in(StaffDesk& desk, const Uuid& person, std::optional<Uuid> session);
Result<void> set_withdrawn(StaffDesk& desk, const Uuid& person, bool withdrawn);
/// Shows the valid ticket over the page; issues one where there is none.
Result<void> show_ticket(StaffDesk& desk, const Uuid& person);
void ask_take_back(StaffDesk& desk, const Uuid& fact);
void ask_new_ticket(StaffDesk& desk);
/// Carries out what the question over the page was about.
Result<void> take_answer(StaffDesk& desk, const std::string& reason);

}  // namespace sala
