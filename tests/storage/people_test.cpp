// Who counts for whom: tickets, merges, corrections and times; and what the roster says of them.
#include "storage/door_queries.h"
#include "storage/known.h"
#include "storage/merges.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

const Uuid cho = id_of(0x13);
const Uuid first_ticket = id_of(0x21), second_ticket = id_of(0x22);
const Uuid morning = id_of(0x31);
constexpr std::int64_t eight = pen_epoch_ms, minute = 60'000;

/// A store that one station records in.
struct Desk {
  TestStore store;
  Desk() { store.become(Pen(1, Roles::all())); }

  Fact say(const std::string& kind, const Json& body, const Uuid& in = project) {
    return store->record({{in, kind, body}}).value().back();
  }
  void person(const Uuid& id, const std::string& name, const std::string& no = "", bool walk_in = false) {
    say("participant_put", bodies::participant(id, name, walk_in, no));
  }
  std::optional<CountedCheckIn> counted(std::optional<Uuid> who, std::optional<Uuid> by_ticket = {},
                                        std::optional<Uuid> session = {}) {
    return counted_check_in(*store, project, who, by_ticket, session).value();
  }
  std::vector<std::string> names(const std::string& search = "") {
    std::vector<std::string> names;
    const auto rows = roster(*store, project, search).value();
    for (const RosterRow& row : rows) names.push_back(row.person.given_name);
    return names;
  }
};

std::string resolved(const std::map<std::string, Merge>& merges, const std::string& source) {
  const auto persons = follow_merges(merges);
  const auto found = persons.find(source);
  return found == persons.end() ? source : found->second;
}

Merge merge(const std::string& target, std::int64_t when) {
  return {target, {"", "", when}};
}

}  // namespace

TEST_CASE("merges are followed to the end, and the newest of a circle does not count") {
  const std::map<std::string, Merge> chain = {{"a", merge("b", 1)}, {"b", merge("c", 2)}};
  CHECK(resolved(chain, "a") == "c");
  CHECK(resolved(chain, "c") == "c");
  const std::map<std::string, Merge> circle = {
      {"a", merge("b", 1)}, {"b", merge("c", 3)}, {"c", merge("a", 2)}, {"d", merge("a", 9)}};
  for (const char* one : {"a", "b", "c", "d"}) CHECK(resolved(circle, one) == "b");
}

TEST_CASE("the earliest check-in counts, whenever it was entered") {
  Desk desk;
  desk.say("check_in", bodies::check_in(ann, eight + 10 * minute));
  const Fact earlier = desk.say("check_in", bodies::check_in(ann, eight));
  desk.say("check_in", bodies::check_in(ann, eight + 5 * minute));
  CHECK(desk.counted(ann)->fact == earlier.id);
  CHECK(desk.counted(ann)->time == Moment{eight, 420});
  CHECK(desk.counted(ann)->station_name == "station 1");
}

TEST_CASE("a corrected check-in makes way for the next one; a correction cannot be corrected") {
  Desk desk;
  const Fact first = desk.say("check_in", bodies::check_in(ann, eight));
  const Fact next = desk.say("check_in", bodies::check_in(ann, eight + minute));
  const Fact correction = desk.say("correction", bodies::correction(first.id));
  desk.say("correction", bodies::correction(correction.id));
  CHECK(desk.counted(ann)->fact == next.id);
  desk.say("correction", bodies::correction(next.id));
  CHECK_FALSE(desk.counted(ann));
}

TEST_CASE("a correction in another project takes nothing back") {
  Desk desk;
  const Fact first = desk.say("check_in", bodies::check_in(ann, eight));
  desk.say("correction", bodies::correction(first.id), other_project);
  CHECK(desk.counted(ann));
}

TEST_CASE("a ticket nobody is known for checks in by itself, and its person later takes that over") {
  Desk desk;
  const Fact scanned = desk.say("check_in", bodies::check_in({}, eight, first_ticket));
  CHECK(desk.counted({}, first_ticket)->fact == scanned.id);
  CHECK(roster_counts(*desk.store, project)->checked_in == 1);
  desk.say("ticket_put", bodies::ticket(first_ticket, ann));
  CHECK(desk.counted(ann)->fact == scanned.id);
  CHECK_FALSE(desk.counted({}, first_ticket));
}

TEST_CASE("merged people are one: their check-ins, their tickets, their place on the roster") {
  Desk desk;
  desk.person(ann, "Ann", "1");
  desk.person(ben, "Ben", "2");
  desk.say("ticket_put", bodies::ticket(first_ticket, ben));
  desk.say("check_in", bodies::check_in({}, eight, first_ticket));
  desk.say("check_in", bodies::check_in(ann, eight + minute));
  CHECK(roster_counts(*desk.store, project)->checked_in == 2);
  desk.say("participant_merged", bodies::merged(ben, ann));
  CHECK(desk.names() == std::vector<std::string>{"Ann"});
  CHECK(roster_counts(*desk.store, project)->checked_in == 1);
  CHECK(desk.counted(ann)->time.utc_ms == eight);
  CHECK(resolve_participant(*desk.store, project, ben).value() == ann);
  CHECK(tickets_of(*desk.store, project, ann)->size() == 1);
  CHECK(find_ticket(*desk.store, project, first_ticket).value()->participant == ben);
}

TEST_CASE("a revocation holds, whether it comes before or after its ticket") {
  Desk desk;
  desk.say("ticket_revoked", bodies::revoked(first_ticket));
  CHECK(is_revoked(*desk.store, project, first_ticket).value());
  desk.say("ticket_put", bodies::ticket(first_ticket, ann, 1));
  CHECK(find_ticket(*desk.store, project, first_ticket).value()->revoked);
  CHECK_FALSE(valid_ticket_of(*desk.store, project, ann).value());
  desk.say("ticket_put", bodies::ticket(second_ticket, ann, 2));
  CHECK(valid_ticket_of(*desk.store, project, ann).value()->ticket == second_ticket);
}

TEST_CASE("presence at a session counts people once, and late is after the grace") {
  Desk desk;
  desk.say("session_put", bodies::session(morning, eight));
  desk.say("check_in", bodies::check_in(ann, eight + 15 * minute, {}, morning));
  desk.say("check_in", bodies::check_in(ann, eight + 40 * minute, {}, morning));
  desk.say("check_in", bodies::check_in(ben, eight + 16 * minute, {}, morning));
  const Session session = sessions(*desk.store, project)->front();
  CHECK(session_count(*desk.store, project, session)->present == 2);
  CHECK(session_count(*desk.store, project, session)->late == 1);
  CHECK_FALSE(desk.counted(ann));
  CHECK(desk.counted(ann, {}, morning)->time.utc_ms == eight + 15 * minute);
}

TEST_CASE("the roster comes by number and is searched by any part of the words, in any order") {
  Desk desk;
  desk.person(ann, "สมชาย", "10");
  desk.person(ben, "สมหญิง", "9");
  desk.person(cho, "Cholada", "A1");
  CHECK(desk.names() == std::vector<std::string>{"สมหญิง", "สมชาย", "Cholada"});
  CHECK(desk.names("หญิง") == std::vector<std::string>{"สมหญิง"});
  CHECK(desk.names("LADA a1") == std::vector<std::string>{"Cholada"});
  CHECK(desk.names("๑๐") == std::vector<std::string>{"สมชาย"});
  CHECK(desk.names("สม nobody").empty());
}

TEST_CASE("everything a participant_put says comes back from the roster") {
  Desk desk;
  Participant person{ann,      "7",      "นางสาว", "ญาณิศา", "ตั้งใจดี", "Yanisa",  "นักวิชาการ",
                     "กองคลัง", "วิชาการ", "y@x.th", "081",   "yes",   "expected"};
  person.replaces = ben;
  person.walk_in = true;
  desk.say("participant_put", participant_body(person, std::string(32, '0'), "system"));
  CHECK(find_participant(*desk.store, project, ann).value() == std::optional(person));
  CHECK(roster(*desk.store, project)->front().person == person);
}

TEST_CASE("counts leave out the withdrawn, and tell walk-ins and types apart") {
  Desk desk;
  desk.person(ann, "Ann", "1", true);
  desk.person(ben, "Ben", "2");
  Participant gone;
  gone.id = cho;
  gone.status = "withdrawn";
  desk.say("participant_put", participant_body(gone, std::string(32, '0'), "system"));
  desk.say("check_in", bodies::check_in(ann, eight));
  const auto counts = roster_counts(*desk.store, project).value();
  CHECK(counts.roster == 2);
  CHECK(counts.checked_in == 1);
  CHECK(counts.walk_in == 1);
  const auto types = counts_by_personnel_type(*desk.store, project).value();
  REQUIRE(types.size() == 1);
  CHECK(types[0].roster == 2);
  CHECK(types[0].checked_in == 1);
}

TEST_CASE("two people with one number, or without any, are both there") {
  Desk desk;
  desk.person(ann, "Ann", "1");
  desk.person(ben, "Ben", "1");
  desk.person(cho, "Cho");
  CHECK(desk.names().size() == 3);
}

TEST_CASE("projects do not mix") {
  Desk desk;
  desk.say("project_put", bodies::project("B"), other_project);
  desk.say("project_put", bodies::project("A"));
  desk.person(ann, "Ann");
  desk.say("check_in", bodies::check_in(ann, eight), other_project);
  CHECK(projects(*desk.store)->front().code == "A");
  CHECK_FALSE(desk.counted(ann));
  CHECK(roster(*desk.store, other_project)->empty());
}
