#include "core/learning/answer_plan.h"

#include <catch2/catch.hpp>

namespace sala {

TEST_CASE("80 people × 20 questions at 20 s on 4 kiosks: about 2 h 13 min") {
  CHECK(time_on_screens({80, 20, 4}) == PlannedTime{2, 13});
}

TEST_CASE("the busiest kiosk decides, and anybody at all takes a minute") {
  CHECK(time_on_screens({81, 20, 4}) == PlannedTime{2, 20});
  CHECK(time_on_screens({1, 1, 4}) == PlannedTime{0, 1});
  CHECK(time_on_screens({0, 20, 4}) == PlannedTime{0, 0});
  CHECK(time_on_screens({10, 10, 0}) == PlannedTime{0, 33});
  CHECK(time_on_screens({100000, 500, 1}) == PlannedTime{277777, 47});
}

TEST_CASE("on paper all write at once and hand in one after another") {
  CHECK(time_to_write({80, 30, 4}) == PlannedTime{0, 10});
  CHECK(time_to_hand_in({80, 30, 4}) == PlannedTime{0, 3});
}

}  // namespace sala
