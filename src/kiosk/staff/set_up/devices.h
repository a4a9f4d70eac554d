// Trying out camera and hand scanner: what they read is shown, and registers nobody.
#pragma once
#include "kiosk/staff/staff_part.h"

namespace sala {

void show_devices(StaffDesk& desk);
/// A code was read while the page is open.
void show_reading(StaffDesk& desk, DevicesPage& page, const std::string& code, CodeSource source);

}  // namespace sala
