// Asked before a phase is opened, closed or given back to the clock: what it does to people, and until when it is open.
#pragma once
#include <optional>

#include "core/learning/phase.h"
#include "core/uuid.h"
#include "ui/screens/staff/reason_question.h"
#include "ui/screens/staff/staff_intent.h"

namespace sala {

struct PhaseQuestion {
  Uuid test = {};
  Phase phase = Phase::pre;
  std::optional<bool> open = {};  ///< nothing: as the clock says again
  ReasonQuestion words = {};
};

std::optional<StaffIntent> draw_phase_question(Ui& ui, PhaseQuestion& question, const Texts& texts);

}  // namespace sala
