// An hour, a span of hours and a day in words, as screens, papers and lists say them.
#pragma once
#include <string>

#include "core/project.h"
#include "core/texts.h"

namespace sala {

/// By the offset of the first.
bool on_same_day(Moment a, Moment b);

/// "08:31", on another day "24 พฤศจิกายน 2569 08:31".
std::string clock_or_day(const Texts& texts, Moment moment, Moment now);
/// The same with the word of the hour: "08:31 น.".
std::string at_clock_or_day(const Texts& texts, Moment moment, Moment now);
/// "08:31 น."
std::string at_clock(const Texts& texts, Moment moment);

/// "09:15–12:00 น."
std::string hours_words(const Texts& texts, Moment from, Moment to);
/// "23 พฤศจิกายน 2569 · 09:15–12:00 น."
std::string day_and_hours(const Texts& texts, const Session& session);

}  // namespace sala
