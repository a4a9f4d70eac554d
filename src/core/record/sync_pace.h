// When a kiosk syncs by itself: whether or not anybody writes, so that nothing stalls for want of a scan. Pure.
#pragma once
#include <cstdint>

#include "core/record/sync_trouble.h"

namespace sala {

struct SyncPace {
  bool is_event_day = false;
  std::int64_t quiet_ms = 0;  ///< since something moved, either way
  int failed = 0;             ///< tries that failed one after the other
  double chance = 0.5;        ///< 0 to 1, for the wait after a failure
};

/// How long after one sync the next begins: every second on the event's days, ten seconds apart once ten minutes were quiet, a
/// minute apart on other days; after failures by wait_before_try_ms.
constexpr std::int64_t next_sync_in_ms(const SyncPace& pace, std::int64_t wait_after_failure_ms) {
  constexpr std::int64_t quiet_for_ms = 600'000;
  if (pace.failed > 0) return wait_after_failure_ms;
  if (!pace.is_event_day) return 60'000;
  return pace.quiet_ms < quiet_for_ms ? 1'000 : 10'000;
}

}  // namespace sala
