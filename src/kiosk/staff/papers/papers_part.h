// Documents of the project as a part of the staff's side.
#pragma once
#include "kiosk/staff/staff_part.h"

namespace sala {

std::unique_ptr<StaffPart> papers_part();

}  // namespace sala
