#include "core/format_date.h"

#include <fmt/format.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

namespace sala {
namespace {

std::string formatted(Day day, Language language, const char16_t* pattern) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(language == Language::th ? "th@calendar=buddhist;numbers=latn" : "en");
  icu::SimpleDateFormat format(icu::UnicodeString(pattern), locale, status);
  format.setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString words;
  format.format(static_cast<UDate>(moment_at(day, 12 * 60, 0).utc_ms), words);
  std::string text;
  return words.toUTF8String(text);
}

}  // namespace

std::string long_date(Day day, Language language) {
  return formatted(day, language, u"d MMMM y");
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
