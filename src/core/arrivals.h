// How people arrive at the door: counts by time, how fast they come now, and when the last one is to be expected. Pure.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "core/time.h"

namespace sala {

struct ArrivalBin {
  Moment begins;
  int count = 0;
  bool running = false;  ///< its time is not over
};

struct Arrivals {
  std::vector<ArrivalBin> bins;          ///< from the first arrival to the last one; at most `most_bins`
  int bin_minutes = 5;                   ///< 5, 10, 15, 30, 60 or more, as many as keep the bins few
  std::optional<std::size_t> peak = {};  ///< of bins, the first of the highest
  double per_minute = 0;                 ///< in the last five minutes
  std::optional<int> minutes_left = {};  ///< until `expected` have come at that rate; nothing when nobody comes
};

inline constexpr int most_bins = 16;
inline constexpr int rate_minutes = 5;

/// `times` in any order; bins begin at round minutes of the wall clock.
Arrivals arrivals_of(std::span<const Moment> times, int expected, Moment now);

}  // namespace sala
