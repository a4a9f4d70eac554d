#include "core/calendar.h"

#include "core/icu_date.h"

namespace sala {

Month month_of(Day day) {
  return {day.year, day.month};
}

Month moved_by(Month month, int months) {
  const int all = month.year * 12 + month.month - 1 + months;
  return {all / 12, all % 12 + 1};
}

int days_in(Month month) {
  const Month next = moved_by(month, 1);
  return static_cast<int>(
      (moment_at({next.year, next.month, 1}, 0, 0).utc_ms - moment_at({month.year, month.month, 1}, 0, 0).utc_ms) /
      day_ms);
}

int weekday_of(Day day) {
  constexpr std::int64_t first_sunday = 3;  // 4 January 1970, counted from the 1st
  const std::int64_t days = moment_at(day, 0, 0).utc_ms / day_ms;
  return static_cast<int>(((days - first_sunday) % 7 + 7) % 7);
}

std::string month_title(Month month, Language language) {
  return icu_date({month.year, month.month, 1}, language, u"LLLL y");
}

std::array<std::string, 7> weekday_names(Language language) {
  std::array<std::string, 7> names;
  for (int i = 0; i < 7; ++i) names[static_cast<std::size_t>(i)] = icu_date({1970, 1, 4 + i}, language, u"ccc");
  return names;
}

std::string full_date(Day day, Language language) {
  return icu_date(day, language, language == Language::th ? u"EEEE'ที่' d MMMM y" : u"EEEE, d MMMM y");
}

}  // namespace sala
