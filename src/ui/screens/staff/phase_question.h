// Asked before a phase of a test is opened, closed or given back to the clock: what it does to people, and until when it is
// open. Pages that open phases have it over them.
#pragma once
#include <optional>

#include "core/learning/phase.h"
#include "core/uuid.h"
#include "ui/screens/staff/reason_question.h"

namespace sala {

struct PhaseQuestion {
  Uuid test = {};
  Phase phase = Phase::pre;
  std::optional<bool> open = {};  ///< nothing: as the clock says again
  ReasonQuestion words = {};
};

}  // namespace sala
