// The set-up as a part of the staff's side.
#pragma once
#include "kiosk/staff/staff_part.h"

namespace sala {

std::unique_ptr<StaffPart> set_up_part();

}  // namespace sala
