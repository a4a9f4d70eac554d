// A person's facts told in words: what happened, when, and who did it. Changes nothing.
#pragma once
#include <vector>

#include "kiosk/staff/staff_desk.h"

namespace sala {

/// The newest first.
Result<std::vector<PersonPage::Event>> person_history(const StaffDesk& desk, const Uuid& person);

}  // namespace sala
