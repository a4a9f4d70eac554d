// Facts of single stations judged anew, when what they may say has changed: only what those facts touch is made again. The
// result is that of making everything anew, which a property test holds. Part of apply.h.
#pragma once
#include <set>

#include "storage/database.h"

namespace sala {

/// After the authority tables were made anew; other facts that were added meanwhile are not applied here.
void reapply_stations(Connection& connection, const std::set<Uuid>& stations);

}  // namespace sala
