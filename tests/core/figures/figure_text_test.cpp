#include "core/figures/figure_text.h"

#include <catch2/catch.hpp>

using namespace sala;

TEST_CASE("ratios are told to the decimal, halves upwards in size") {
  CHECK(decimals(Ratio{901, 200}, 2) == "4.51");
  CHECK(decimals(Ratio{4504, 1000}, 2) == "4.50");
  CHECK(decimals(Ratio{-1, 8}, 2) == "-0.13");
  CHECK(decimals(Ratio{-1, 1000}, 2) == "0.00");
  CHECK(decimals(Ratio{163, 26}, 2) == "6.27");
  CHECK(decimals(Ratio{1, 3}, 0) == "0");
  CHECK(decimals(Ratio{7, 1}, 0) == "7");
  CHECK(decimals(Ratio{5, 100}, 3) == "0.050");
}

TEST_CASE("doubles are told the same way, also where a half falls a hair short") {
  CHECK(decimals(1.005, 2) == "1.01");  // the double is 1.00499999999999989
  CHECK(decimals(2.004999, 2) == "2.00");
  CHECK(decimals(-8.2833, 2) == "-8.28");
  CHECK(decimals(-0.001, 2) == "0.00");
  CHECK(decimals(1e20, 0) == "100000000000000000000");
}

TEST_CASE("what is undefined is a dash") {
  CHECK(decimals(std::optional<double>(), 2) == "–");
  CHECK(decimals(std::optional<Ratio>(), 2) == "–");
  CHECK(decimals(std::optional<double>(2), 1) == "2.0");
}

TEST_CASE("p is told with three decimals and without its zero") {
  CHECK(p_text(0.0009999) == "p < .001");
  CHECK(p_text(0) == "p < .001");
  CHECK(p_text(0.001) == "p = .001");
  CHECK(p_text(0.01171875) == "p = .012");
  CHECK(p_text(0.6206) == "p = .621");
  CHECK(p_text(0.05) == "p = .050");
  CHECK(p_text(0.9999) == "p = 1.000");
  CHECK(p_text(1) == "p = 1.000");
}

TEST_CASE("a p just below .05 or .01 is not told as if it were not") {
  CHECK(p_text(0.0496) == "p = .0496");
  CHECK(p_text(0.04996) == "p = .04996");
  CHECK(p_text(0.0099) == "p = .0099");
  CHECK(p_text(0.0094) == "p = .009");
}

TEST_CASE("the level named is .01 or .05, never .001") {
  CHECK(significance_level(0.00001) == ".01");
  CHECK(significance_level(0.0099) == ".01");
  CHECK(significance_level(0.01) == ".05");
  CHECK(significance_level(0.9) == ".05");
  CHECK(is_significant(0.0499));
  CHECK_FALSE(is_significant(0.05));
}
