// How a check-in is told to staff, wherever they meet it, and taken back with its reason.
#pragma once
#include "kiosk/staff/staff_desk.h"

namespace sala {

/// How somebody got in, as a fact's "method" says it: "QR", "Staff"…, and the colour of its chip.
std::pair<TextId, Tone> method_look(std::string_view method);

/// "Why?" before a check-in of that person is taken back.
ReasonQuestion undo_words(const Texts& texts, const std::string& name, const std::string& place);
/// Takes the check-in back by a correction fact. Error: error_not_correctable.
Result<void> undo_check_in(StaffDesk& desk, const Uuid& fact, const std::string& reason);

}  // namespace sala
