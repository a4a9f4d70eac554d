#include "security/lockout.h"

#include <algorithm>
#include <ctime>
#include <fstream>

namespace sala {
namespace {

constexpr int free_tries = 2;
constexpr int first_wait_s = 5;
constexpr int longest_wait_s = 300;
constexpr int doublings = 6;                 // 5 s to 320 s
constexpr int failures_counted = 1'000'000;  // more make no difference

}  // namespace

Uptime uptime_now() {
  Uptime now;
  std::ifstream("/proc/sys/kernel/random/boot_id") >> now.boot;
  timespec since_boot{};
  if (::clock_gettime(CLOCK_BOOTTIME, &since_boot) == 0) now.s = since_boot.tv_sec;
  return now;
}

int wait_after(int failures) {
  if (failures <= free_tries) return 0;
  return std::min(longest_wait_s, first_wait_s << std::min(failures - free_tries - 1, doublings));
}

int wait_left_s(const Lockout& lockout, const Uptime& now) {
  const std::int64_t wait = wait_after(lockout.failures);
  const std::int64_t began = lockout.boot == now.boot ? lockout.since_s : 0;
  return static_cast<int>(std::clamp<std::int64_t>(began + wait - now.s, 0, wait));
}

void note_try(Lockout& lockout, const Uptime& now) {
  lockout.failures = std::clamp(lockout.failures, 0, failures_counted) + 1;
  lockout.boot = now.boot;
  lockout.since_s = now.s;
}

}  // namespace sala
