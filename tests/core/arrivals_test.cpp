#include "core/arrivals.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

Moment bangkok(int hour, int minute) {
  return moment_at({2026, 11, 23}, hour * 60 + minute, 420);
}

std::vector<int> counts(const Arrivals& arrivals) {
  std::vector<int> all;
  for (const ArrivalBin& bin : arrivals.bins) all.push_back(bin.count);
  return all;
}

}  // namespace

TEST_CASE("nobody came: no bars, no rate, no forecast") {
  const Arrivals none = arrivals_of({}, 40, bangkok(8, 0));
  CHECK(none.bins.empty());
  CHECK_FALSE(none.peak);
  CHECK(none.per_minute == 0);
  CHECK_FALSE(none.minutes_left);
}

TEST_CASE("arrivals are counted by five minutes of the wall clock, empty ones too") {
  const std::vector<Moment> times = {bangkok(8, 24), bangkok(8, 10), bangkok(8, 12), bangkok(8, 14), bangkok(8, 20)};
  const Arrivals arrivals = arrivals_of(times, 40, bangkok(8, 24));
  CHECK(arrivals.bin_minutes == 5);
  CHECK(counts(arrivals) == std::vector<int>{3, 0, 2});
  CHECK(arrivals.bins.front().begins == bangkok(8, 10));
  CHECK(arrivals.peak == 0U);
  CHECK_FALSE(arrivals.bins[0].running);
  CHECK(arrivals.bins[2].running);
}

TEST_CASE("a long morning takes wider bars, never too many") {
  const std::vector<Moment> times = {bangkok(7, 0), bangkok(16, 30)};
  const Arrivals arrivals = arrivals_of(times, 40, bangkok(16, 31));
  CHECK(arrivals.bin_minutes == 60);
  CHECK(counts(arrivals) == std::vector<int>{1, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  const std::vector<Moment> years = {bangkok(8, 0), {bangkok(8, 0).utc_ms + 86'400'000LL * 400, 420}};
  CHECK(arrivals_of(years, 40, bangkok(9, 0)).bins.size() <= most_bins);
}

TEST_CASE("the rate is that of the last five minutes, and tells when the last one comes") {
  std::vector<Moment> times;
  for (int i = 0; i < 21; ++i) times.push_back({bangkok(8, 26).utc_ms + i * 10'000, 420});
  times.push_back(bangkok(8, 25));  // five minutes ago: no longer counted
  const Arrivals arrivals = arrivals_of(times, 40, bangkok(8, 30));
  CHECK(arrivals.per_minute == Approx(4.2));
  CHECK(arrivals.minutes_left == 5);  // 18 people at 4.2 a minute
}

TEST_CASE("when nobody comes any more there is no forecast, and none is needed when all are in") {
  const std::vector<Moment> times = {bangkok(8, 0)};
  CHECK_FALSE(arrivals_of(times, 2, bangkok(9, 0)).minutes_left);
  CHECK(arrivals_of(times, 1, bangkok(9, 0)).minutes_left == 0);
}

}  // namespace sala
