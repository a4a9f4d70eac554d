// Trying out camera and hand scanner: what they read is shown, and registers nobody.
#pragma once
#include "kiosk/staff/staff_desk.h"

namespace sala {

/// What read a code.
enum class CodeSource { camera, scanner };

void show_devices(StaffDesk& desk);
/// A code was read while the page is open.
void show_reading(StaffDesk& desk, DevicesPage& page, const std::string& code, CodeSource source);

}  // namespace sala
