// How long a user waits after wrong PINs. Counts how long the machine has been running, which no change of the wall
// clock moves; a restart of the machine begins the wait anew. Pure, but for uptime_now(). Knows no passphrase: that one
// is never locked.
#pragma once
#include <cstdint>
#include <string>

namespace sala {

/// One start of the machine and the seconds since, sleep included (CLOCK_BOOTTIME).
struct Uptime {
  std::string boot;
  std::int64_t s = 0;
};
Uptime uptime_now();

/// A user's wrong PINs in a row, and when the last one was.
struct Lockout {
  int failures = 0;
  std::string boot = {};
  std::int64_t since_s = 0;
  bool operator==(const Lockout&) const = default;
};

/// Nothing after the first two; then 5 s, doubled each time, up to 300 s.
int wait_after(int failures);
/// How many seconds the user still waits.
int wait_left_s(const Lockout& lockout, const Uptime& now);

/// A try counts as wrong from the moment it begins: pulling the plug in the middle of it saves nobody the wait.
void note_try(Lockout& lockout, const Uptime& now);

}  // namespace sala
