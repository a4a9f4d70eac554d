// Choosing the organisation's logo: the pictures that lie on the sticks and in the exchange folder, and going without one.
#pragma once
#include "kiosk/staff/set_up/set_up.h"

namespace sala {

Result<void> show_logos(StaffDesk& desk, SetUpWork& work);
/// The picture of that row, or none where the row says so. Read apart: what is on a stick may be anything.
Result<void> take_logo(StaffDesk& desk, SetUpWork& work, const std::string& row);

}  // namespace sala
