// Time as it runs, whatever the wall clock shows: CLOCK_BOOTTIME, which goes on while Sala restarts and while the machine
// sleeps, and begins again when it boots. Tests turn one of their own.
#pragma once
#include <cstdint>
#include <string>

namespace sala {

class RunningClock {
 public:
  virtual ~RunningClock() = default;
  virtual std::int64_t running_ms() const = 0;
  /// Another text after each boot: milliseconds of two boots cannot be compared.
  virtual std::string boot() const = 0;
};

const RunningClock& system_running_clock();

}  // namespace sala
