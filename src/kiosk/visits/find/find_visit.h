// Who has no ticket finds their own name, says yes to it, and is let in by it.
#pragma once
#include <memory>

#include "core/name_index.h"
#include "core/search_limit.h"
#include "kiosk/visit.h"

namespace sala {

/// The names of the roster in use, made anew when people change.
struct FindKept {
  NameIndex index = {};
  std::size_t people = 0;
  std::optional<Uuid> project = {};
  std::uint64_t people_version = 0;
};

/// Nothing where names are not looked for. `limit` outlives the visit.
Result<std::unique_ptr<Visit>> begin_finding(VisitDesk& desk, FindKept& kept, SearchLimit& limit,
                                             const FindIntent& wanted);

}  // namespace sala
