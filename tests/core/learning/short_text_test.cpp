#include "core/learning/short_text.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

bool fits(std::string_view given, std::string_view accepted) {
  return fits_pattern(compared_form(given), accepted);
}

}  // namespace

TEST_CASE("texts that look the same are the same answer") {
  CHECK(fits("น้ำ", "น้ำ"));
  CHECK(fits("น\u0e4d\u0e49า", "น้ำ"));  // ํ and า apart, the tone between
  CHECK(fits("น้\u0e4dา", "น้ำ"));
  CHECK(fits("การ ฝึก อบรม", "การฝึกอบรม"));      // Thai spacing is free
  CHECK(fits("การ\u200bฝึกอบรม", "การฝึกอบรม"));  // a break that shows nothing
  CHECK(fits("ปี ๒๕๖๙", "ปี 2569"));
  CHECK(fits("  BANGKOK ", "Bangkok"));
  CHECK(fits("cafe\u0301", "caf\u00e9"));
  CHECK(fits("เเมว", "แมว"));
  CHECK_FALSE(fits("น้า", "น้ำ"));
  CHECK_FALSE(fits("กรุงเทพ", "กรุงเทพฯ"));
}

TEST_CASE("a star is any run, also none; behind a backslash it is itself") {
  CHECK(fits("การฝึกอบรม", "*อบรม"));
  CHECK(fits("อบรม", "*อบรม"));
  CHECK(fits("ฝึกอบรมครู", "*อบรม*"));
  CHECK(fits("abcabc", "a*c"));
  CHECK(fits("aXbYc", "a*b*c"));
  CHECK(fits("", "*"));
  CHECK(fits("2*3", "2\\*3"));
  CHECK(fits("2 * 3", "2\\*3"));
  CHECK(fits("a\\b", "a\\b"));
  CHECK_FALSE(fits("2x3", "2\\*3"));
  CHECK_FALSE(fits("ab", "ab*b"));  // no letter stands for two
  CHECK_FALSE(fits("acb", "a*b*c"));
  CHECK_FALSE(fits("อบรมครู", "*อบรม"));
}

TEST_CASE("many stars end soon") {
  const std::string given(2000, 'a');
  std::string accepted;
  for (int i = 0; i < 200; ++i) accepted += "*a";
  CHECK(fits(given, accepted));
  CHECK_FALSE(fits(given, accepted + "b"));
}

}  // namespace sala
