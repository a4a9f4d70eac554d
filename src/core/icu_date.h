// Days set by ICU in a pattern of its own: the Buddhist era in Thai, western digits in both. For format_date and calendar.
#pragma once
#include <string>

#include "core/texts.h"
#include "core/time.h"

namespace sala {

/// `pattern` as ICU writes them: u"d MMMM y".
std::string icu_date(Day day, Language language, const char16_t* pattern);

}  // namespace sala
