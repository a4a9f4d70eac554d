// The part that sums the day up.
#pragma once
#include <memory>

#include "kiosk/staff/staff_part.h"

namespace sala {

std::unique_ptr<StaffPart> findings_part();

}  // namespace sala
