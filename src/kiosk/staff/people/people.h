// The roster's part of the staff's side: which page is open, and who carries out what is asked there.
#pragma once
#include "kiosk/staff/people/people_list.h"

namespace sala {

/// Shows the roster as it was left.
Result<void> show_people(StaffDesk& desk, PeopleList& list);
/// Shows anew what is open: the roster or a person. What is being typed stays as it is.
Result<void> refresh_people(StaffDesk& desk, PeopleList& list);
Result<void> take_people(StaffDesk& desk, PeopleList& list, const PeopleIntent& wanted);

}  // namespace sala
