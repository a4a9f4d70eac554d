// The door board and the agenda as parts of the staff's side.
#pragma once
#include "kiosk/staff/staff_part.h"

namespace sala {

std::unique_ptr<StaffPart> door_board_part();
std::unique_ptr<StaffPart> agenda_part();

}  // namespace sala
