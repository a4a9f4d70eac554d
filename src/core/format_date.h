// Dates and times as people read them: Buddhist era in Thai, common era in English. By ICU; the words around them are
// assets/lang's.
#pragma once
#include <string>

#include "core/texts.h"
#include "core/time.h"

namespace sala {

/// "23 พฤศจิกายน 2569" or "23 November 2026".
std::string long_date(Day day, Language language);
/// "23–24 พฤศจิกายน 2569"; one date when both are the same.
std::string date_range(Day first, Day last, Language language);
/// "23 พฤศจิกายน 2569 08:31".
std::string date_and_time(Moment moment, Language language);
/// "08:31" as the wall clock shows it.
std::string clock_time(Moment moment);

}  // namespace sala
