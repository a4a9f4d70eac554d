// Fills the door board.
#pragma once
#include "kiosk/staff/staff_desk.h"

namespace sala {

/// What the board tells beside its figures: tickets scanned again here today, and likely doubles on the roster.
struct BoardNotes {
  int repeats = 0;
  std::size_t doubles = 0;
};
/// Shows the board of that session, or (nothing) of the registration.
Result<void> show_door_board(StaffDesk& desk, std::optional<Uuid> session, const BoardNotes& notes);
/// What the board is about when it is opened: the bound or open session, else the registration.
Result<std::optional<Uuid>> place_of_now(const StaffDesk& desk);

void ask_undo(StaffDesk& desk, const Uuid& fact);

}  // namespace sala
