// The seam to the wall clock: the system's in the program, a set one in tests and in the demo's training day.
#pragma once
#include "core/time.h"

namespace sala {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Moment now() const = 0;
};

/// A clock that shows what it was told; tests and scripts turn it.
class SetClock : public Clock {
 public:
  explicit SetClock(Moment moment) : moment_(moment) {}
  Moment now() const override { return moment_; }
  void set(Moment moment) { moment_ = moment; }
  void advance_ms(std::int64_t ms) { moment_.utc_ms += ms; }

 private:
  Moment moment_;
};

}  // namespace sala
