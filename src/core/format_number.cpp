#include "core/format_number.h"

#include <unicode/numberformatter.h>

namespace sala {

std::string grouped(std::int64_t number) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text;
  icu::number::NumberFormatter::withLocale("en").formatInt(number, status).toString(status).toUTF8String(text);
  return text;
}

}  // namespace sala
