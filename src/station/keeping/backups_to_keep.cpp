#include "station/keeping/backups_to_keep.h"

#include <algorithm>
#include <set>

namespace sala {
namespace {

constexpr std::size_t always_kept = 12;
constexpr std::int64_t days_kept = 30;

}  // namespace

std::vector<std::int64_t> backups_to_drop(const std::vector<std::int64_t>& made_ms, Moment now) {
  std::vector<std::int64_t> newest_first = made_ms;
  std::ranges::sort(newest_first, std::greater());
  std::set<std::int64_t> kept, hours, days;
  for (std::size_t i = 0; i < newest_first.size(); ++i) {
    const std::int64_t made = newest_first[i], wall = made + now.offset_min * minute_ms, age = now.utc_ms - made;
    const bool first_of_hour = hours.insert(wall / hour_ms).second, first_of_day = days.insert(wall / day_ms).second;
    const bool keeps = i < always_kept || (age < day_ms && first_of_hour) || (age < days_kept * day_ms && first_of_day);
    if (keeps) kept.insert(made);
  }
  std::vector<std::int64_t> dropped;
  std::ranges::copy_if(made_ms, std::back_inserter(dropped), [&](std::int64_t made) { return !kept.contains(made); });
  return dropped;
}

}  // namespace sala
