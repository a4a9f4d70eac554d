// Somebody who showed their ticket looks at their own result: points, and once the answers are open each question again.
#pragma once
#include <memory>

#include "kiosk/visit.h"

namespace sala {

/// Nothing where there is nothing that they may see now.
Result<std::unique_ptr<Visit>> begin_own_result(VisitDesk& desk, const intent::OpenOwnResult& wanted);

}  // namespace sala
