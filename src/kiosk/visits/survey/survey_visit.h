// A survey as a person answers it at the kiosk. What they say lives in the visit alone and is gone with it; sending it is the
// only way out of here.
#pragma once
#include <memory>

#include "kiosk/visit.h"

namespace sala {

Result<std::unique_ptr<Visit>> begin_survey(VisitDesk& desk, const SurveyIntent& wanted);

}  // namespace sala
