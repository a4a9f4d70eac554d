// Fills the page of the day's sessions; opens and closes them by hand and binds this desk to one.
#pragma once
#include "kiosk/staff/staff_desk.h"

namespace sala {

Result<void> show_agenda(StaffDesk& desk);
/// Nothing: as the clock says again.
Result<void> set_gate(StaffDesk& desk, std::optional<Uuid> session, std::optional<bool> open);
Result<void> bind_desk(StaffDesk& desk, std::optional<Uuid> session);

}  // namespace sala
