#include "core/hour_words.h"

#include "core/format_date.h"
#include "words/core.h"

namespace sala {

bool on_same_day(Moment a, Moment b) {
  return day_of(a) == day_of({b.utc_ms, a.offset_min});
}

std::string hours_words(const Texts& texts, Moment from, Moment to) {
  return texts.with(words::flow_time_span, {{"from", clock_time(from)}, {"to", clock_time(to)}});
}

std::string day_and_hours(const Texts& texts, const Session& session) {
  return long_date(day_of(session.starts), texts.language()) + " · " + hours_words(texts, session.starts, session.ends);
}

std::string clock_or_day(const Texts& texts, Moment moment, Moment now) {
  return on_same_day(moment, now) ? clock_time(moment) : date_and_time(moment, texts.language());
}

std::string at_clock_or_day(const Texts& texts, Moment moment, Moment now) {
  return texts.with(words::flow_at_clock, {{"time", clock_or_day(texts, moment, now)}});
}

std::string at_clock(const Texts& texts, Moment moment) {
  return texts.with(words::flow_at_clock, {{"time", clock_time(moment)}});
}

}  // namespace sala
