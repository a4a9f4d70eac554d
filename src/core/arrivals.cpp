#include "core/arrivals.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sala {
namespace {

/// The number of the bin a moment falls into, counted in the wall clock's own time.
std::int64_t bin_of(Moment moment, int bin_minutes) {
  const std::int64_t wall_ms = moment.utc_ms + moment.offset_min * minute_ms;
  const std::int64_t bin_ms = bin_minutes * minute_ms;
  return wall_ms >= 0 ? wall_ms / bin_ms : -((bin_ms - 1 - wall_ms) / bin_ms);
}

Moment begin_of(std::int64_t bin, int bin_minutes, int offset_min) {
  return {bin * bin_minutes * minute_ms - offset_min * minute_ms, offset_min};
}

/// The shortest bins that are few enough between these two moments.
int bin_minutes_between(Moment first, Moment last) {
  constexpr std::array<int, 5> usual = {5, 10, 15, 30, 60};
  const auto few = [&](int minutes) { return bin_of(last, minutes) - bin_of(first, minutes) < most_bins; };
  for (const int minutes : usual)
    if (few(minutes)) return minutes;
  int minutes = usual.back();
  while (!few(minutes)) minutes *= 2;
  return minutes;
}

void fill_bins(Arrivals& arrivals, std::span<const Moment> times, Moment now) {
  const auto [first, last] = std::ranges::minmax(times, {}, &Moment::utc_ms);
  const int minutes = arrivals.bin_minutes = bin_minutes_between(first, last);
  const std::int64_t begin = bin_of(first, minutes);
  const auto count = static_cast<std::size_t>(bin_of(last, minutes) - begin + 1);
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t bin = begin + static_cast<std::int64_t>(i);
    arrivals.bins.push_back({begin_of(bin, minutes, first.offset_min), 0, bin == bin_of(now, minutes)});
  }
  for (const Moment time : times) {
    const std::int64_t at =
        std::clamp<std::int64_t>(bin_of(time, minutes) - begin, 0, static_cast<std::int64_t>(count) - 1);
    ++arrivals.bins[static_cast<std::size_t>(at)].count;
  }
  const auto highest = std::ranges::max_element(arrivals.bins, {}, &ArrivalBin::count);
  arrivals.peak = static_cast<std::size_t>(highest - arrivals.bins.begin());
}

}  // namespace

Arrivals arrivals_of(std::span<const Moment> times, int expected, Moment now) {
  Arrivals arrivals;
  if (times.empty()) return arrivals;
  fill_bins(arrivals, times, now);
  const std::int64_t since = now.utc_ms - rate_minutes * minute_ms;
  const auto recent =
      std::ranges::count_if(times, [&](Moment time) { return time.utc_ms > since && time.utc_ms <= now.utc_ms; });
  arrivals.per_minute = static_cast<double>(recent) / rate_minutes;
  const int missing = std::max(0, expected - static_cast<int>(times.size()));
  if (missing == 0)
    arrivals.minutes_left = 0;
  else if (recent > 0)
    arrivals.minutes_left = static_cast<int>(std::ceil(missing / arrivals.per_minute));
  return arrivals;
}

}  // namespace sala
