// Before the door opens: the clock that may be wrong, what staff are to read, which project, or that nothing is set up yet.
// And the way out again.
#pragma once
#include <memory>
#include <vector>

#include "kiosk/visit.h"

namespace sala {

struct OpeningKept {
  bool is_clock_confirmed = false, is_clock_asked = false;
  std::vector<Error> notices = {};  ///< for staff to read before the door opens
};

/// Looks at what is set up; over at once where a project is in use and nothing is to be asked or read.
Result<std::unique_ptr<Visit>> begin_opening(VisitDesk& desk, OpeningKept& kept, const KioskOpens& opens);
/// The same after something was chosen or confirmed.
Result<std::unique_ptr<Visit>> begin_opening(VisitDesk& desk, OpeningKept& kept, const OpeningIntent& wanted);
Result<std::unique_ptr<Visit>> begin_opening(VisitDesk& desk, OpeningKept& kept, ClockVouched vouched);
Result<std::unique_ptr<Visit>> begin_way_out(VisitDesk& desk, const WayOutScreen& way_out);

}  // namespace sala
