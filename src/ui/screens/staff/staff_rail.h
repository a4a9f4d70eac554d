// The rail of the staff's side: at the left edge, or along the lower edge of an upright screen.
#pragma once
#include "ui/frame.h"
#include "ui/screens/staff/staff_screen.h"

namespace sala {

/// Cuts the rail off `room`, draws it and answers what was tapped.
std::optional<StaffIntent> draw_rail(Ui& ui, Rect& room, const StaffMenu& menu, const Texts& texts);

}  // namespace sala
