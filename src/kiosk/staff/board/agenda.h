// Fills the page of the day's sessions and phases; opens and closes them by hand and binds this desk to a session.
#pragma once
#include "kiosk/staff/staff_desk.h"

namespace sala {

Result<void> show_agenda(StaffDesk& desk);
/// Nothing: as the clock says again.
Result<void> set_gate(StaffDesk& desk, std::optional<Uuid> session, std::optional<bool> open);
Result<void> bind_desk(StaffDesk& desk, std::optional<Uuid> session);
/// A phase of a test: asked first.
Result<void> ask_phase_gate(StaffDesk& desk, const staff_intent::AskPhaseGate& ask);
Result<void> change_phase_gate(StaffDesk& desk, std::size_t way);

}  // namespace sala
