#include "core/figures/ratio.h"

#include <catch2/catch.hpp>

using namespace sala;

TEST_CASE("ratios are rounded half up, in whole numbers") {
  CHECK(rounded_half_up({901, 200}, 100) == 451);  // a double prints 4.50
  CHECK(rounded_half_up({4504, 1000}, 100) == 450);
  CHECK(rounded_half_up({1, 3}, 100) == 33);
  CHECK(rounded_half_up({2, 3}, 100) == 67);
  CHECK(rounded_half_up({0, 7}, 100) == 0);
  CHECK(rounded_half_up({1, 200}, 100) == 1);
  CHECK(rounded_half_up({-1, 200}, 100) == 0);
  CHECK(rounded_half_up({-3, 200}, 100) == -1);
  CHECK(rounded_half_up({-1, 3}, 100) == -33);
  CHECK(rounded_half_up({-2, 3}, 100) == -67);
}

TEST_CASE("nothing is divided by nothing") {
  CHECK_FALSE(ratio(3, 0));
  CHECK_FALSE(percent_of(0, 0));
  CHECK(*percent_of(1, 8) == 12.5);
  CHECK(ratio(1, -2)->over == -1);
}

TEST_CASE("ratios are compared as whole numbers") {
  CHECK(is_at_least({4, 5}, {80, 100}));
  CHECK_FALSE(is_at_least({799, 1000}, {80, 100}));
  CHECK(is_at_least({-1, 2}, {-2, 3}));
}

TEST_CASE("decimals are read exactly") {
  CHECK(*ratio_of_decimal("80") == 80.0);
  CHECK(ratio_of_decimal("3.51")->over == 351);
  CHECK(ratio_of_decimal("3.51")->under == 100);
  CHECK(*ratio_of_decimal("-0.5") == -0.5);
  for (const char* text : {"", ".", ".5", "5.", "8O", "80%", "1,000", "1.2.3", "1.-2", "+3", "1e3", "--1",
                           "0.1234567891", "1234567890123456789"}) {
    CAPTURE(text);
    CHECK_FALSE(ratio_of_decimal(text));
  }
}
