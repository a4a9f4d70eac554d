// The staff's part for surveys: what they came to, opening and closing them.
#pragma once
#include <memory>

#include "kiosk/staff/staff_part.h"

namespace sala {

std::unique_ptr<StaffPart> survey_part();

}  // namespace sala
