// Opening, closing and giving back phases of tests, from any page that shows them: what is asked first, and what was done.
#pragma once
#include "kiosk/staff/staff_desk.h"
#include "station/learning/test_overview.h"
#include "ui/screens/staff/phase_question.h"

namespace sala {

/// "ก่อนอบรม"
const std::string& short_phase(Phase phase, const Texts& texts);
const PhaseOverview* phase_of_test(const TestOverview& test, Phase phase);

struct PhaseWish {
  Uuid test = {};
  Phase phase = Phase::pre;
  std::optional<bool> open = {};  ///< nothing: as the clock says again
};
/// Who would be cut off, what is closed with it, until when it would be open.
PhaseQuestion phase_question(const TestsRead& read, const PhaseWish& wish, const Texts& texts, Moment now);

/// Carries out what was asked. `way`: which of the question's choices. Answers the words that tell it.
Result<std::string> change_asked_phase(StaffDesk& desk, const TestsRead& read, const PhaseQuestion& question,
                                       std::size_t way);

}  // namespace sala
