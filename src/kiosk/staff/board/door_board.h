// Fills the door board.
#pragma once
#include "kiosk/staff/staff_desk.h"

namespace sala {

/// Shows the board of that session, or (nothing) of the registration. `repeats`: tickets scanned again here today.
Result<void> show_door_board(StaffDesk& desk, std::optional<Uuid> session, int repeats);
/// What the board is about when it is opened: the bound or open session, else the registration.
Result<std::optional<Uuid>> place_of_now(const StaffDesk& desk);

void ask_undo(StaffDesk& desk, const Uuid& fact);

}  // namespace sala
