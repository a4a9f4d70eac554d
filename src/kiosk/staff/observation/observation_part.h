// The trainers' part for observing: whom, in which session, what was seen, and what it came to.
#pragma once
#include <memory>

#include "kiosk/staff/staff_part.h"

namespace sala {

std::unique_ptr<StaffPart> observation_part();

}  // namespace sala
