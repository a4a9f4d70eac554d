#include "station/learning/running_clock.h"

#include <ctime>
#include <fstream>

namespace sala {
namespace {

class BootTime : public RunningClock {
 public:
  std::int64_t running_ms() const override {
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
  }

  /// Where the kernel does not tell, every start of Sala counts as a boot: no second is counted that was not used.
  std::string boot() const override { return boot_; }

 private:
  static std::string read_boot() {
    std::string id;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
    if (!id.empty()) return id;
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    return "started-" + std::to_string(now.tv_sec) + "-" + std::to_string(now.tv_nsec);
  }

  std::string boot_ = read_boot();
};

}  // namespace

const RunningClock& system_running_clock() {
  static const BootTime clock;
  return clock;
}

}  // namespace sala
