#include "station/system_clock.h"

#include <unicode/timezone.h>

#include <chrono>
#include <memory>

namespace sala {

double steady_s() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

namespace {

std::unique_ptr<icu::TimeZone> find_zone(const std::string& name) {
  return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
}

}  // namespace

bool is_time_zone(const std::string& name) {
  return *find_zone(name) != icu::TimeZone::getUnknown();
}

int offset_min_of(const std::string& time_zone, std::int64_t utc_ms) {
  const auto zone = find_zone(time_zone);
  if (*zone == icu::TimeZone::getUnknown()) return 7 * 60;
  UErrorCode status = U_ZERO_ERROR;
  int32_t raw_ms = 0, summer_ms = 0;
  zone->getOffset(static_cast<UDate>(utc_ms), false, raw_ms, summer_ms, status);
  return (raw_ms + summer_ms) / 60'000;
}

Moment moment_in(const std::string& time_zone, Day day, int minute) {
  return moment_at(day, minute, offset_min_of(time_zone, moment_at(day, minute, 0).utc_ms));
}

Moment SystemClock::now() const {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t utc_ms = std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
  return {utc_ms, offset_min_of(time_zone_, utc_ms)};
}

}  // namespace sala
