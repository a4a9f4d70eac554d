// Something could not be read or stored: the person is told, and staff what it was.
#pragma once
#include <memory>

#include "kiosk/visit.h"

namespace sala {

Result<std::unique_ptr<Visit>> begin_trouble(VisitDesk& desk, const Error& error);

}  // namespace sala
