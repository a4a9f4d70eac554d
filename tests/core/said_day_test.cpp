// Days as people write them in a form.
#include "core/said_day.h"

#include <catch2/catch.hpp>

#include "core/calendar.h"

namespace sala {
namespace {

constexpr Day today{2026, 11, 28};

std::optional<Day> said_day_said(const std::string& written) {
  Eras eras;
  return said_day(written, today, eras);
}

}  // namespace

TEST_CASE("a day is understood however people write it") {
  for (const char* written :
       {"29/11/2569", "29.11.2026", "2026-11-29", "29/11/69", "29/11/26", "29 พ.ย. 2569", "29 พ.ย. 69",
        "29 พฤศจิกายน 2569", "๒๙ พฤศจิกายน ๒๕๖๙", "29 Nov 2026", "29 november 2026", "29-11-69", " 29 / 11 / 69 "}) {
    INFO(written);
    CHECK(said_day_said(written) == Day{2026, 11, 29});
  }
}

TEST_CASE("what is no day is not guessed at") {
  for (const char* written : {"", "29", "29/11", "31/2/2569", "29/11/569", "29/11/9", "tomorrow", "29 พ.ย.", "1/2/3/4",
                              "29/11/69 09:00", "29 foo 2569"}) {
    INFO(written);
    CHECK_FALSE(said_day_said(written));
  }
}

TEST_CASE("two digits of a year are of the era that lies nearer") {
  CHECK(said_day_said("1/1/70") == Day{2027, 1, 1});
  CHECK(said_day_said("1/1/27") == Day{2027, 1, 1});
  CHECK(said_day_said("1/1/99") == Day{2056, 1, 1});
}

TEST_CASE("a month's sheet begins on the right day and is as long as the month") {
  CHECK(weekday_of({2026, 11, 29}) == 0);
  CHECK(weekday_of({2026, 11, 28}) == 6);
  CHECK(weekday_of({1969, 12, 31}) == 3);
  CHECK(days_in({2026, 2}) == 28);
  CHECK(days_in({2028, 2}) == 29);
  CHECK(days_in({2026, 12}) == 31);
  CHECK(moved_by({2026, 12}, 1) == Month{2027, 1});
  CHECK(moved_by({2026, 1}, -1) == Month{2025, 12});
}

TEST_CASE("a day is said back in full, in the era of the language") {
  CHECK(full_date({2026, 11, 29}, Language::th) == "วันอาทิตย์ที่ 29 พฤศจิกายน 2569");
  CHECK(full_date({2026, 11, 29}, Language::en) == "Sunday, 29 November 2026");
  CHECK(month_title({2026, 11}, Language::th) == "พฤศจิกายน 2569");
  CHECK(month_title({2026, 11}, Language::en) == "November 2026");
  CHECK(weekday_names(Language::en)[0] == "Sun");
}

}  // namespace sala
