// Which backups stay: the newest twelve, then one for each hour of a day, then one for each of thirty days.
#pragma once
#include <cstdint>
#include <vector>

#include "core/time.h"

namespace sala {

/// The moments (UTC, milliseconds) of the backups that may go, in the order given. Hours and days are those of the wall
/// clock; of an hour or a day its newest backup stays. One of the future counts as new: clocks go wrong.
std::vector<std::int64_t> backups_to_drop(const std::vector<std::int64_t>& made_ms, Moment now);

}  // namespace sala
