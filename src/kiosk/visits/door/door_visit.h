// Who shows a ticket, or was found by name: let in or refused, told so, and with a ticket led on to their day.
#pragma once
#include <memory>

#include "kiosk/visit.h"

namespace sala {

Result<std::unique_ptr<Visit>> begin_door(VisitDesk& desk, const CodeShown& shown);
/// What a check-in by any way came to.
Result<std::unique_ptr<Visit>> begin_door(VisitDesk& desk, const DoorAnswer& answer);
/// What stands there while nobody is at the door. Only where a project is in use.
Result<void> show_welcome(VisitDesk& desk);

}  // namespace sala
