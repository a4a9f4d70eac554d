#include "core/format_date.h"

#include <fmt/format.h>

#include "core/icu_date.h"

namespace sala {

std::string long_date(Day day, Language language) {
  return icu_date(day, language, u"d MMMM y");
}

std::string date_range(Day first, Day last, Language language) {
  if (first == last) return long_date(first, language);
  if (first.year == last.year && first.month == last.month)
    return fmt::format("{}–{}", first.day, long_date(last, language));
  return long_date(first, language) + " – " + long_date(last, language);
}

std::string date_and_time(Moment moment, Language language) {
  return long_date(day_of(moment), language) + " " + clock_time(moment);
}

std::string clock_time(Moment moment) {
  const int minute = minute_of_day(moment);
  return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

}  // namespace sala
