// Registering somebody who is not on the list, as far as it is recorded.
#include "station/door/walk_in.h"

#include <catch2/catch.hpp>

#include "storage/door_queries.h"
#include "storage/roster_queries.h"
#include "support/day/training_day.h"

namespace sala {
namespace {

WalkIn comer_named(const char* given_name, const char* family_name) {
  WalkIn comer;
  comer.person.prefix = "นาย";
  comer.person.given_name = given_name;
  comer.person.family_name = family_name;
  comer.person.unit = "กองคลัง";
  comer.person.personnel_type = "พนักงานมหาวิทยาลัย";
  comer.consents = {{"pdpa", "1", true}, {"photographs", "1", false}};
  return comer;
}

const WalkIn newcomer = comer_named("ธนกร", "แสงทอง");

WalkInAnswer come(TrainingDay& day, const WalkIn& comer = newcomer) {
  return register_walk_in(day.station, {day.project}, comer).value();
}

std::vector<std::string> walk_in_lines_of(const Store& store) {
  std::vector<std::string> lines;
  REQUIRE(store.export_lines(std::nullopt, [&](const std::string& line) -> Result<void> {
    lines.push_back(line);
    return {};
  }));
  return lines;
}

std::vector<Json> new_facts(TrainingDay& day, const std::vector<std::string>& before) {
  std::vector<Json> facts;
  for (const std::string& line : walk_in_lines_of(*day.station.store))
    if (std::ranges::find(before, line) == before.end()) facts.push_back(Json::parse(line));
  return facts;
}

RosterCounts counts(const OpenStation& station, const Uuid& project) {
  return roster_counts(*station.store, project).value();
}

}  // namespace

TEST_CASE("a walk-in is person, ticket, consents and registration, sealed as one") {
  TrainingDay day;
  const auto before = walk_in_lines_of(*day.station.store);
  const WalkInAnswer answer = come(day);
  REQUIRE(answer.outcome == WalkInOutcome::registered);
  CHECK(answer.door.outcome == Outcome::checked_in);
  CHECK(answer.door.registered_now);
  CHECK(roster(*day.station.store, day.project).value().back().person.walk_in);  // who has no number stands last
  const std::vector<Json> facts = new_facts(day, before);
  std::vector<std::string> kinds;
  for (const Json& fact : facts) {
    kinds.push_back(fact["kind"].get<std::string>());
    CHECK(fact["body"]["by"] == "participant");
    CHECK(fact.contains("head_sig") == (&fact == &facts.back()));
  }
  CHECK(kinds == std::vector<std::string>{"participant_put", "ticket_put", "consent", "consent", "check_in"});
  CHECK(facts[0]["body"]["walk_in"] == true);
  CHECK(facts[3]["body"]["notice"] == "photographs");
  CHECK(facts[3]["body"]["given"] == false);
  CHECK(facts[4]["body"]["method"] == "walk_in");
}

TEST_CASE("a walk-in's ticket is known at once and gets its owner no second registration") {
  TrainingDay day;
  const WalkInAnswer answer = come(day);
  day.pass_s(10);
  day.scan(answer.ticket->code);
  CHECK(day.shows<AlreadyInScreen>());
  CHECK(counts(day.station, day.project).walk_in == 1);
  CHECK(counts(day.station, day.project).checked_in == 1);
}

TEST_CASE("while a session is open a walk-in is in it too") {
  TrainingDay day;
  day.turn_to(at(9, 20));
  const WalkInAnswer answer = come(day);
  REQUIRE(answer.outcome == WalkInOutcome::registered);
  const auto counted =
      counted_check_in(*day.station.store, day.project, answer.door.participant, std::nullopt, day.first_session);
  CHECK(counted.value().has_value());
}

TEST_CASE("a likely double, a half-filled form and a project without walk-ins leave nothing behind") {
  TrainingDay day, closed("walk_in = false\n");
  const int before = day.facts(), closed_before = closed.facts();
  CHECK(come(day, comer_named("ญาณิศา", "ตั้งใจดี")).outcome == WalkInOutcome::likely_double);
  CHECK(come(day, comer_named("ธนกร", "")).outcome == WalkInOutcome::incomplete);
  CHECK(come(closed).outcome == WalkInOutcome::switched_off);
  CHECK(day.facts() == before);
  CHECK(closed.facts() == closed_before);
}

TEST_CASE("a likely double tells nobody who it is") {
  TrainingDay day;
  const WalkInAnswer answer = come(day, comer_named("ญานิศา", "ตั้งใจดี"));
  REQUIRE(answer.outcome == WalkInOutcome::likely_double);
  CHECK_FALSE(answer.door.participant);
  CHECK_FALSE(answer.door.person);
  CHECK_FALSE(answer.ticket);
}

TEST_CASE("a prefix typed again is stored once, a name that begins like one is kept whole") {
  TrainingDay day;
  CHECK(full_name(come(day, comer_named("นายธนกร", "แสงทอง")).ticket->person) == "นายธนกร แสงทอง");
  CHECK(full_name(come(day, comer_named("คุณวุฒิ", "ศรีสุข")).ticket->person) == "นายคุณวุฒิ ศรีสุข");
}

TEST_CASE("who comes twice is a double the second time") {
  TrainingDay day;
  REQUIRE(come(day).outcome == WalkInOutcome::registered);
  CHECK(come(day).outcome == WalkInOutcome::likely_double);
}

TEST_CASE("while registration is closed a walk-in is refused and not put on the roster") {
  TrainingDay day;
  REQUIRE(day.try_close_registration());
  const int before = day.facts();
  const WalkInAnswer answer = come(day);
  CHECK(answer.outcome == WalkInOutcome::refused);
  CHECK(answer.door.outcome == Outcome::not_open);
  CHECK_FALSE(answer.ticket);
  CHECK(day.facts() == before);
}

TEST_CASE("another kiosk welcomes a walk-in's ticket before the name, and counts one person when it comes") {
  TrainingDay day;
  EmptyDay other;
  REQUIRE(other.station.store->receive(walk_in_lines_of(*day.station.store), Trust::store_owner));
  other.turn_to(at(8, 30));
  other.begin();
  const WalkInAnswer answer = come(day);
  other.scan(answer.ticket->code);
  REQUIRE(other.shows<CheckedInScreen>());
  CHECK(other.shows<CheckedInScreen>()->name.empty());
  CHECK(counts(other.station, day.project).checked_in == 1);

  REQUIRE(other.station.store->receive(walk_in_lines_of(*day.station.store), Trust::store_owner));
  REQUIRE(day.station.store->receive(walk_in_lines_of(*other.station.store), Trust::store_owner));
  other.pass_s(10);
  other.scan(answer.ticket->code);
  REQUIRE(other.shows<AlreadyInScreen>());
  CHECK(has(other.shows<AlreadyInScreen>()->name, "ธนกร"));
  for (const OpenStation* station : {&day.station, &other.station}) {
    CHECK(counts(*station, day.project).checked_in == 1);
    CHECK(counts(*station, day.project).roster == 4);
  }
}

}  // namespace sala
