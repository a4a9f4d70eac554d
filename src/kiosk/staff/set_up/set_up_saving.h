// What saving a form of the set-up does.
#pragma once
#include "kiosk/staff/set_up/set_up.h"

namespace sala {

/// The user, session or project that the open form is about; a fresh one where none is yet.
Result<std::optional<User>> open_user(const StaffDesk& desk, const SetUpWork& work);
Result<Session> open_session(const StaffDesk& desk, const SetUpWork& work);
/// The organisation, made where there is none yet. Error: error_not_office, for a kiosk that joined another organisation's:
/// its word would be kept and change nothing.
Result<Organisation> organisation_to_change(OpenStation& station);
/// Whether the organisation's key is on this machine and a passphrase opens it. Errors: organisation_key_state's.
Result<bool> needs_passphrase(const StaffDesk& desk);

/// What stands in the open form; a PIN or passphrase is wiped from it at once. Errors: the form's, or why it could not be
/// stored.
Result<void> save_form(StaffDesk& desk, SetUpWork& work);
/// Removes the user or session that is open, once that was confirmed.
Result<void> remove_item(StaffDesk& desk, SetUpWork& work);

}  // namespace sala
