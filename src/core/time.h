// Moments and calendar days, and how they are written. `at` texts only order facts; `time` texts are what clocks showed.
// Knows no clock (clock.h) and no words (dates for people: format_date.h).
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sala {

inline constexpr std::int64_t minute_ms = 60'000, hour_ms = 60 * minute_ms, day_ms = 24 * hour_ms;

/// A moment together with the wall clock's offset from UTC where it was read.
struct Moment {
  std::int64_t utc_ms = 0;
  int offset_min = 0;
  bool operator==(const Moment&) const = default;
};

struct Day {
  int year = 0, month = 0, day = 0;  ///< common era
  auto operator<=>(const Day&) const = default;
};

/// "2026-11-23T08:31:05.120+07:00"; milliseconds always, so that texts of one offset sort by time.
std::string format_time(Moment moment);
/// ISO 8601 date and time with offset ("Z" counts), seconds and fraction optional. Years 1970–9999.
std::optional<Moment> parse_time(std::string_view text);

/// "2026-11-23T01:31:05.120Z", always 24 characters, as facts carry it in `at`.
std::string format_at(std::int64_t utc_ms);
std::optional<std::int64_t> parse_at(std::string_view text);

std::string format_day(Day day);
std::optional<Day> parse_day(std::string_view text);
/// The calendar day and minute of the day the wall clock shows.
Day day_of(Moment moment);
int minute_of_day(Moment moment);
/// The moment a wall clock with this offset shows this day at this minute.
Moment moment_at(Day day, int minute, int offset_min);

}  // namespace sala
