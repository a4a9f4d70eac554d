// Forms of the set-up that were left half filled in: kept for whoever began them, through another page, the lock and the
// way back. Secrets are never kept.
#pragma once
#include "kiosk/staff/set_up/set_up.h"

namespace sala {

std::vector<FilledIn> filled_in(const FormPage& form);
/// Whether something would be lost by leaving it, a secret too.
bool is_half_filled(const FormPage& form, const SetUpWork& work);

/// A form was just opened: what was left of it before stands in it again. Answers whether something did.
bool take_up_draft(StaffDesk& desk, SetUpWork& work);
/// To be called often while a form is open.
void keep_draft(const StaffDesk& desk, SetUpWork& work);

}  // namespace sala
