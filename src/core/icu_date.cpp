#include "core/icu_date.h"

#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

namespace sala {

std::string icu_date(Day day, Language language, const char16_t* pattern) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(language == Language::th ? "th@calendar=buddhist;numbers=latn" : "en");
  icu::SimpleDateFormat format(icu::UnicodeString(pattern), locale, status);
  format.setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString words;
  format.format(static_cast<UDate>(moment_at(day, 12 * 60, 0).utc_ms), words);
  std::string text;
  return words.toUTF8String(text);
}

}  // namespace sala
