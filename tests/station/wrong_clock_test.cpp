// What a kiosk's clock does to its people: it stands a day back, runs a year ahead and is set right, or changes its zone.
#include <catch2/catch.hpp>

#include "storage/door_queries.h"
#include "support/day/training_day.h"

namespace sala {
namespace {

Moment wrong_clock_later(Moment moment, std::int64_t ms) {
  moment.utc_ms += ms;
  return moment;
}

CountedCheckIn registration_of(TrainingDay& day, std::size_t person) {
  return counted_check_in(*day.station.store, day.project, day.person(person).person.id, {}, {}).value().value();
}

void confirm_clock(TrainingDay& day) {
  day.begin();
  REQUIRE(day.shows<ClockScreen>());
  day.ask(intent::ConfirmClock{});
  REQUIRE(day.shows<WelcomeScreen>());
}

}  // namespace

TEST_CASE("a clock a day back asks staff; what it showed is the time, and the order stays") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.turn_to(wrong_clock_later(at(8, 10), -day_ms));
  confirm_clock(day);
  day.scan(day.person(1).code);
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(registration_of(day, 1).time.utc_ms == at(8, 10).utc_ms - day_ms);
  day.turn_to(at(8, 20));
  day.scan(day.person(0).code);
  CHECK(day.shows<AlreadyInScreen>());
  CHECK_FALSE(day.station.store->verify().value().broken);
}

TEST_CASE("a clock that ran a year ahead and was set right asks staff, and the door goes on") {
  TrainingDay day;
  day.turn_to(wrong_clock_later(at(8, 10), 365 * day_ms));
  day.begin();
  day.scan(day.person(0).code);
  CHECK(day.is_registered(0));
  day.turn_to(at(8, 15));
  confirm_clock(day);
  day.scan(day.person(1).code);
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(registration_of(day, 1).time.utc_ms == at(8, 15).utc_ms);
  day.pass_s(8);
  day.scan(day.person(0).code);
  CHECK(day.shows<AlreadyInScreen>());
  CHECK_FALSE(day.station.store->verify().value().broken);
}

TEST_CASE("a check-in of a year ahead makes way for an earlier one of the right day once it is taken back") {
  TrainingDay day;
  day.turn_to(wrong_clock_later(at(8, 10), 365 * day_ms));
  day.begin();
  day.scan(day.person(0).code);
  const Uuid wrong = registration_of(day, 0).fact;
  day.turn_to(at(8, 15));
  confirm_clock(day);
  REQUIRE(correct_fact(day.station, wrong, "the clock was wrong", "system"));
  day.scan(day.person(0).code);
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(registration_of(day, 0).time.utc_ms == at(8, 15).utc_ms);
}

TEST_CASE("another time zone changes what a clock shows and not who is in, late or again within five seconds") {
  TrainingDay day;
  day.turn_to(at(9, 10));
  day.scan(day.person(0).code);
  REQUIRE(day.is_in_first_session(0));
  Moment moment = at(9, 10, 3);
  moment.offset_min = -300;
  day.turn_to(moment);
  const int before = day.facts();
  day.scan(day.person(0).code);
  CHECK(day.shows<CheckedInScreen>());
  CHECK(day.facts() == before);
  moment.utc_ms += 60'000;
  day.turn_to(moment);
  day.scan(day.person(0).code);
  REQUIRE(day.shows<AlreadyInScreen>());
  CHECK(has(drawn_words(day), "09:10"));
  day.scan(day.person(1).code);
  CHECK(day.is_in_first_session(1));
  CHECK(registration_of(day, 1).time.utc_ms == moment.utc_ms);
}

}  // namespace sala
