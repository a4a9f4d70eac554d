// Fills the door board, and takes a check-in back with its reason.
#pragma once
#include "kiosk/staff/staff_desk.h"

namespace sala {

/// How somebody got in, as a fact's "method" says it: "QR", "Staff"…, and the colour of its chip.
std::pair<TextId, Tone> method_look(std::string_view method);

/// Shows the board of that session, or (nothing) of the registration. `repeats`: tickets scanned again here today.
Result<void> show_door_board(StaffDesk& desk, std::optional<Uuid> session, int repeats);
/// What the board is about when it is opened: the bound or open session, else the registration.
Result<std::optional<Uuid>> place_of_now(const StaffDesk& desk);

void ask_undo(StaffDesk& desk, const Uuid& fact);
/// Takes the check-in back by a correction fact. Error: error_not_correctable.
Result<void> undo_check_in(StaffDesk& desk, const Uuid& fact, const std::string& reason);
/// "Why?" before a check-in of that person is taken back.
ReasonQuestion undo_words(const Texts& texts, const std::string& name, const std::string& place);

}  // namespace sala
