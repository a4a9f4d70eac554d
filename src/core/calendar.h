// What a month's sheet shows: its title, the days of the week, how many days it has. Reads no clock.
#pragma once
#include <array>
#include <string>

#include "core/texts.h"
#include "core/time.h"

namespace sala {

struct Month {
  int year = 0, month = 0;  ///< common era
  bool operator==(const Month&) const = default;
};
Month month_of(Day day);
/// So many months later, or earlier.
Month moved_by(Month month, int months);
int days_in(Month month);
/// 0 is Sunday.
int weekday_of(Day day);

/// "พฤศจิกายน 2569" or "November 2026".
std::string month_title(Month month, Language language);
/// Short, Sunday first: "อา." or "Sun".
std::array<std::string, 7> weekday_names(Language language);
/// "วันอาทิตย์ที่ 29 พฤศจิกายน 2569" or "Sunday, 29 November 2026".
std::string full_date(Day day, Language language);

}  // namespace sala
