// Who is not on the list reads the notice, says who they are, and is registered with a ticket of their own.
#pragma once
#include <memory>

#include "core/search_limit.h"
#include "core/walk_in.h"
#include "kiosk/visit.h"

namespace sala {

struct WalkInKept {
  WalkInLimit limit = {};  ///< who came since a staff member last was here
};

/// Nothing where nobody is taken who is not on the list. `listed` counts who is told that a name is on the list; it and
/// `kept` outlive the visit.
Result<std::unique_ptr<Visit>> begin_walk_in(VisitDesk& desk, WalkInKept& kept, SearchLimit& listed,
                                             const WalkInIntent& wanted);

}  // namespace sala
