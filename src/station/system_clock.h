// The machine's clock, read in the organisation's time zone.
#pragma once
#include <string>

#include "core/clock.h"

namespace sala {

/// Seconds that only ever go on, for what moves and waits; no time of day.
double steady_s();

/// Whether the machine knows the zone.
bool is_time_zone(const std::string& name);

/// The offset of a zone ("Asia/Bangkok") at a moment, in minutes; an unknown zone is UTC+7.
int offset_min_of(const std::string& time_zone, std::int64_t utc_ms);

/// The moment a wall clock in the zone shows this day at this minute.
Moment moment_in(const std::string& time_zone, Day day, int minute);

class SystemClock : public Clock {
 public:
  explicit SystemClock(std::string time_zone = "Asia/Bangkok") : time_zone_(std::move(time_zone)) {}
  Moment now() const override;
  void set_time_zone(std::string time_zone) { time_zone_ = std::move(time_zone); }

 private:
  std::string time_zone_;
};

}  // namespace sala
