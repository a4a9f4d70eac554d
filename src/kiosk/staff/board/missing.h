// Fills the page of who has not come. Reads the store; changes nothing.
#pragma once
#include "kiosk/staff/staff_desk.h"

namespace sala {

/// Of the registration or of a session. What is typed on the open page stays.
Result<void> show_missing(StaffDesk& desk, std::optional<Uuid> session);
/// Who of them has what is typed in name, number or unit; those spelled nearly so come after.
void search_missing(MissingPage& page);

}  // namespace sala
