// Somebody shows a certificate at the door: whether it is genuine, as far as this machine can know.
#pragma once
#include <memory>

#include "kiosk/visit.h"

namespace sala {

/// Of a code that begins as a certificate's does.
Result<std::unique_ptr<Visit>> begin_verify(VisitDesk& desk, const CodeShown& shown);

}  // namespace sala
