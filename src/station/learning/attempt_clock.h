// From when the clock of an attempt runs on this machine: a setting for each attempt that is not handed in here.
#pragma once
#include "core/learning/attempt.h"
#include "station/learning/running_clock.h"
#include "station/open_station.h"

namespace sala {

/// Runs from now on, from what the attempt knows; one that runs since this boot is left to run.
Result<void> run_attempt_clock(OpenStation& station, const Attempt& attempt, const RunningClock& running);
Result<void> forget_attempt_clock(OpenStation& station, const Uuid& attempt);

}  // namespace sala
