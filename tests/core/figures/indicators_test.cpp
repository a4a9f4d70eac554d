#include "core/figures/indicators.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {

IndicatorFigures asked(const std::string& target, const std::string& measure) {
  MeasuredResults results;
  results.post_pass_percent = percent_of(4, 5);
  results.survey_mean = Ratio{4505, 1000};
  results.checked_in = Ratio{38, 1};
  return indicator_figures({"ผู้ผ่านเกณฑ์", target, "ร้อยละ", measure}, results);
}

}  // namespace

TEST_CASE("an indicator is reached by the result as it is") {
  CHECK(asked("80", "post_pass_percent").reached == true);
  CHECK(*asked("80", "post_pass_percent").result == 80.0);
  CHECK(asked("80.1", "post_pass_percent").reached == false);
  CHECK(asked("4.505", "survey_mean").reached == true);
  CHECK(asked("4.51", "survey_mean").reached == false);
  CHECK(asked("38", "checked_in").reached == true);
  CHECK(asked("38", "checked_in").indicator.unit == "ร้อยละ");
}

TEST_CASE("without a result, a measure or a target nothing is said to be reached") {
  CHECK_FALSE((asked("80", "improved_percent").result || asked("80", "improved_percent").reached));
  CHECK_FALSE((asked("80", "happiness").result || asked("80", "happiness").reached));
  CHECK_FALSE(asked("many", "checked_in").reached);
  CHECK(asked("many", "checked_in").result);
}

TEST_CASE("every measure is found by its own name") {
  for (const char* name : {"post_pass_percent", "improved_percent", "survey_mean", "survey_percent",
                           "people_satisfied_percent", "attendance_percent", "checked_in"}) {
    CAPTURE(name);
    REQUIRE(measure_of(name));
    CHECK(name_of(*measure_of(name)) == name);
  }
  CHECK_FALSE(measure_of(""));
}

TEST_CASE("each measure asks for its own result") {
  const MeasuredResults results = {Ratio{1, 1}, Ratio{2, 1}, Ratio{3, 1}, Ratio{4, 1},
                                   Ratio{5, 1}, Ratio{6, 1}, Ratio{7, 1}};
  double expected = 0;
  for (const char* name : {"post_pass_percent", "improved_percent", "survey_mean", "survey_percent",
                           "people_satisfied_percent", "attendance_percent", "checked_in"})
    CHECK(*indicator_figures({"", "0", "", name}, results).result == ++expected);
}
