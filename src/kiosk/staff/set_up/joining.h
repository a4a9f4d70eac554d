// The page of other kiosks: a kiosk on its own asks to join an organisation by a stick and takes in the answer; one that
// belongs to an organisation lists its stations.
#pragma once
#include "kiosk/staff/set_up/set_up.h"

namespace sala {

Result<void> show_others(StaffDesk& desk, SetUpWork& work);
/// What is asked on a JoinPage: a place is chosen, the request is written (Add), the answer is taken in (Save).
Result<void> take_joining(StaffDesk& desk, SetUpWork& work, const SetUpIntent& wanted);
/// Answers whether something changed.
Result<bool> look_joining(StaffDesk& desk, SetUpWork& work);
void forget_joining(SetUpWork& work);

}  // namespace sala
