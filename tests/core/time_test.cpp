#include "core/time.h"

#include <catch2/catch.hpp>

#include "core/format_date.h"

using namespace sala;

namespace {
std::string again(const char* text) {
  const auto moment = parse_time(text);
  return moment ? format_time(*moment) : "refused";
}
}  // namespace

TEST_CASE("times are ISO 8601 with an offset") {
  CHECK(again("2026-11-23T08:31:05.120+07:00") == "2026-11-23T08:31:05.120+07:00");
  CHECK(again("2026-11-23T08:31+07:00") == "2026-11-23T08:31:00.000+07:00");
  CHECK(again("2026-11-23T01:31:05Z") == "2026-11-23T01:31:05.000+00:00");
  CHECK(again("2026-11-22T20:01:05-05:30") == "2026-11-22T20:01:05.000-05:30");
  CHECK(again("2026-11-23T08:31:05.1234567+0700") == "2026-11-23T08:31:05.123+07:00");
  CHECK(again("2028-02-29T00:00:00+07:00") == "2028-02-29T00:00:00.000+07:00");
}

TEST_CASE("what is not a time is refused") {
  CHECK(again("2026-11-23T08:31:05") == "refused");
  CHECK(again("2026-02-29T00:00:00Z") == "refused");
  CHECK(again("2026-11-23T24:00:00Z") == "refused");
  CHECK(again("2026-11-23") == "refused");
  CHECK(again("23/11/2569 08:31") == "refused");
  CHECK(again("2026-11-23T08:31:05Z ") == "refused");
  CHECK(again("") == "refused");
}

TEST_CASE("two offsets of one moment are the same moment") {
  CHECK(parse_time("2026-11-23T08:31:05+07:00")->utc_ms == parse_time("2026-11-23T01:31:05Z")->utc_ms);
}

TEST_CASE("at is always 24 characters in UTC") {
  CHECK(format_at(1795397465120) == "2026-11-23T01:31:05.120Z");
  CHECK(parse_at("2026-11-23T01:31:05.120Z") == 1795397465120);
  CHECK_FALSE(parse_at("2026-11-23T01:31:05.120+00:00"));
  CHECK_FALSE(parse_at("2026-11-23T01:31:05Z"));
  CHECK_FALSE(parse_at("2026-11-23T08:31:05.120+07"));
}

TEST_CASE("the wall clock's day and minute") {
  const Moment just_after_midnight = *parse_time("2026-11-24T00:05:00+07:00");
  CHECK(day_of(just_after_midnight) == Day{2026, 11, 24});
  CHECK(minute_of_day(just_after_midnight) == 5);
  CHECK(moment_at({2026, 11, 24}, 5, 7 * 60) == just_after_midnight);
}

TEST_CASE("dates for people") {
  CHECK(long_date({2026, 11, 23}, Language::th) == "23 พฤศจิกายน 2569");
  CHECK(long_date({2026, 11, 23}, Language::en) == "23 November 2026");
  CHECK(date_and_time(moment_at({2026, 11, 23}, 8 * 60 + 31, 420), Language::th) == "23 พฤศจิกายน 2569 08:31");
  CHECK(date_range({2026, 11, 23}, {2026, 11, 24}, Language::th) == "23–24 พฤศจิกายน 2569");
  CHECK(date_range({2026, 12, 31}, {2027, 1, 1}, Language::en) == "31 December 2026 – 1 January 2027");
  CHECK(clock_time(*parse_time("2026-11-23T08:31:59+07:00")) == "08:31");
}
