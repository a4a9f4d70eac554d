#include "core/time.h"

#include <fmt/format.h>

#include <chrono>

namespace sala {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Reads `count` digits at the front, or nothing.
std::optional<int> take_number(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool time_take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Day> take_day(std::string_view& text) {
  const auto year = take_number(text, 4);
  if (!year || !time_take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !time_take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return Day{*year, *month, *day};
}

std::int64_t days_since_1970(Day day) {
  const std::chrono::sys_days days{std::chrono::year(day.year) / day.month / day.day};
  return days.time_since_epoch().count();
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

Day day_from_ms(std::int64_t local_ms) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{floor_div(local_ms, day_ms)}}};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

/// Milliseconds of a fraction of any length; digits past the third are dropped.
std::optional<int> take_fraction(std::string_view& text) {
  if (!time_take(text, '.')) return 0;
  int ms = 0, digits = 0;
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), ++digits)
    if (digits < 3) ms = ms * 10 + (text.front() - '0');
  if (digits == 0 || digits > 9) return std::nullopt;
  for (; digits < 3; ++digits) ms *= 10;
  return ms;
}

std::optional<int> take_offset(std::string_view& text) {
  if (time_take(text, 'Z')) return 0;
  const int sign = text.empty() ? 0 : text.front() == '+' ? 1 : text.front() == '-' ? -1 : 0;
  if (sign == 0) return std::nullopt;
  text.remove_prefix(1);
  const auto hours = take_number(text, 2);
  time_take(text, ':');
  const auto minutes = take_number(text, 2);
  if (!hours || !minutes || *hours > 15 || *minutes > 59) return std::nullopt;
  return sign * (*hours * 60 + *minutes);
}

/// Milliseconds since midnight of "08:31", "08:31:05" or "08:31:05.120".
std::optional<std::int64_t> take_clock(std::string_view& text) {
  const auto hour = take_number(text, 2);
  if (!hour || !time_take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  std::optional<int> second = 0, ms = 0;
  if (time_take(text, ':')) {
    second = take_number(text, 2);
    if (!second || *second > 59) return std::nullopt;
    ms = take_fraction(text);
    if (!ms) return std::nullopt;
  }
  return ((*hour * 60 + *minute) * 60 + *second) * std::int64_t{1000} + *ms;
}

}  // namespace

std::string format_time(Moment moment) {
  const std::int64_t local = moment.utc_ms + moment.offset_min * minute_ms;
  const std::string clock = format_at(local);
  const int offset = moment.offset_min < 0 ? -moment.offset_min : moment.offset_min;
  return fmt::format("{}{}{:02}:{:02}", clock.substr(0, 23), moment.offset_min < 0 ? '-' : '+', offset / 60,
                     offset % 60);
}

std::optional<Moment> parse_time(std::string_view text) {
  const auto day = take_day(text);
  if (!day || day->year < 1970 || !(time_take(text, 'T') || time_take(text, ' '))) return std::nullopt;
  const auto clock = take_clock(text);
  if (!clock) return std::nullopt;
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  return Moment{days_since_1970(*day) * day_ms + *clock - *offset * minute_ms, *offset};
}

std::string format_at(std::int64_t utc_ms) {
  const Day day = day_from_ms(utc_ms);
  const std::int64_t ms = utc_ms - days_since_1970(day) * day_ms;
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", format_day(day), ms / hour_ms, ms / minute_ms % 60, ms / 1000 % 60,
                     ms % 1000);
}

std::optional<std::int64_t> parse_at(std::string_view text) {
  const auto moment = parse_time(text);
  if (!moment || text.size() != 24 || format_at(moment->utc_ms) != text) return std::nullopt;
  return moment->utc_ms;
}

std::string format_day(Day day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::optional<Day> parse_day(std::string_view text) {
  const auto day = take_day(text);
  return text.empty() ? day : std::nullopt;
}

Day day_of(Moment moment) {
  return day_from_ms(moment.utc_ms + moment.offset_min * minute_ms);
}

int minute_of_day(Moment moment) {
  const std::int64_t minutes = floor_div(moment.utc_ms, minute_ms) + moment.offset_min;
  return static_cast<int>(minutes - floor_div(minutes, 24 * 60) * 24 * 60);
}

Moment moment_at(Day day, int minute, int offset_min) {
  return {days_since_1970(day) * day_ms + (minute - offset_min) * minute_ms, offset_min};
}

}  // namespace sala
