// The project record on the staff's side: it keeps the kiosk and its record the same, whichever page is open, and shows how they stand.
#pragma once
#include <memory>

#include "kiosk/staff/staff_part.h"

namespace sala {

std::unique_ptr<StaffPart> record_part();

}  // namespace sala
