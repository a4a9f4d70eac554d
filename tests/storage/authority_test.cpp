// What stations may say, by the organisation's endorsement and their roles, once their facts are in the store.
#include "storage/door_queries.h"
#include "storage/known.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

const Uuid her_ticket = id_of(0x21);

/// A store that knows an organisation with an office and a door.
struct House {
  Pen office{1, Roles::all(), &organisation_key};
  Pen door{2, Roles::parse("door"), &organisation_key};
  TestStore store;

  House() {
    office.write(std::nullopt, "organisation_put", bodies::organisation(organisation_key));
    office.write(project, "project_put", bodies::project());
    give(office);
  }

  void give(const Pen& pen) { CHECK(store.sync(pen.lines()).refused == 0); }
  /// Writes a fact and brings it into the store.
  Fact say(Pen& pen, const std::string& kind, const Json& body) {
    const Fact fact = pen.write(project, kind, body);
    give(pen);
    return fact;
  }
  void office_says_of(const Station& station) {
    office.write(std::nullopt, "station_put", station_body(station, "system"));
    give(office);
  }

  std::optional<bool> gate() { return gate_of(*store, project, "registration", "").value(); }
  std::string name_of(const Uuid& person) {
    const auto found = find_participant(*store, project, person).value();
    return found ? found->given_name : "";
  }
  bool registered(const Uuid& person) { return counted_check_in(*store, project, person, {}, {}).value().has_value(); }
  bool signs_tickets(const Station& station) { return ticket_key(*store, key_id(station.key)).value() == station.key; }
};

}  // namespace

TEST_CASE("a door's gate is stored and exported, and opens nothing") {
  House house;
  const Fact gate = house.say(house.door, "gate", bodies::gate("registration", false));
  CHECK(house.store.waits(gate) == "rights");
  CHECK_FALSE(house.gate());
  CHECK(house.store.exported().size() == 6);
}

TEST_CASE("facts outside a station's rights move no clock") {
  House house;
  house.door.at_ms = pen_epoch_ms + 40 * std::int64_t{3'600'000};
  house.say(house.door, "gate", bodies::gate("registration", false));
  CHECK(format_at(*newest_at(*house.store).value()) == house.door.facts.front().at);
  CHECK(house.door.facts.front().kind == "station_put");
}

TEST_CASE("a door puts walk-ins on the roster, and nobody else") {
  House house;
  CHECK(house.store.waits(house.say(house.door, "participant_put", bodies::participant(ann, "Ann", true))) == "");
  CHECK(house.store.waits(house.say(house.door, "participant_put", bodies::participant(ben, "Ben"))) == "rights");
  CHECK(house.name_of(ann) == "Ann");
  CHECK(house.name_of(ben) == "");
}

TEST_CASE("a door cannot rename someone whom staff put on the roster, however late it writes") {
  House house;
  house.door.at_ms = pen_epoch_ms + 3'600'000;
  house.say(house.door, "participant_put", bodies::participant(ann, "Mallory", true));
  CHECK(house.name_of(ann) == "Mallory");
  house.say(house.office, "participant_put", bodies::participant(ann, "Ann"));
  CHECK(house.name_of(ann) == "Ann");
}

TEST_CASE("a door's ticket counts for a walk-in only, also when the walk-in comes later") {
  House house;
  house.say(house.office, "participant_put", bodies::participant(ben, "Ben"));
  house.say(house.door, "ticket_put", bodies::ticket(her_ticket, ann));
  house.say(house.door, "check_in", bodies::check_in({}, pen_epoch_ms, her_ticket));
  CHECK_FALSE(find_ticket(*house.store, project, her_ticket).value());
  CHECK_FALSE(house.registered(ann));
  house.say(house.door, "participant_put", bodies::participant(ann, "Ann", true));
  CHECK(find_ticket(*house.store, project, her_ticket).value()->participant == ann);
  CHECK(house.registered(ann));
  house.say(house.door, "ticket_put", bodies::ticket(her_ticket, ben));
  CHECK(find_ticket(*house.store, project, her_ticket).value()->participant == ann);
}

TEST_CASE("a door cannot hand on a ticket that staff gave out, however late it writes") {
  House house;
  house.say(house.office, "ticket_put", bodies::ticket(her_ticket, ben));
  house.door.at_ms = pen_epoch_ms + 3'600'000;
  house.say(house.door, "participant_put", bodies::participant(ann, "Ann", true));
  house.say(house.door, "ticket_put", bodies::ticket(her_ticket, ann));
  CHECK(find_ticket(*house.store, project, her_ticket).value()->participant == ben);
}

TEST_CASE("a door takes back its own check-ins and no others") {
  House house;
  const Fact by_office = house.say(house.office, "check_in", bodies::check_in(ann, pen_epoch_ms));
  const Fact by_door = house.say(house.door, "check_in", bodies::check_in(ben, pen_epoch_ms));
  house.say(house.door, "correction", bodies::correction(by_office.id));
  house.say(house.door, "correction", bodies::correction(by_door.id));
  CHECK(house.registered(ann));
  CHECK_FALSE(house.registered(ben));
  house.say(house.office, "correction", bodies::correction(by_office.id));
  CHECK_FALSE(house.registered(ann));
}

TEST_CASE("roles follow the newest word: what was held is applied, and the other way round") {
  House house;
  house.say(house.door, "gate", bodies::gate("registration", false));
  Station trainer = house.door.station;
  trainer.roles = Roles::parse("door,trainer");
  house.office_says_of(endorsed(trainer, organisation_key));
  CHECK(house.gate() == std::optional(false));
  house.office_says_of(house.door.station);
  CHECK_FALSE(house.gate());
}

TEST_CASE("an office ends a station's rights, and the station's old endorsement does not bring them back") {
  House house;
  house.say(house.door, "check_in", bodies::check_in(ann, pen_epoch_ms));
  CHECK(house.registered(ann));
  CHECK(house.signs_tickets(house.door.station));
  Station ended = house.door.station;
  ended.endorsement.reset();
  ended.roles = {};
  house.office_says_of(ended);
  CHECK_FALSE(house.registered(ann));
  CHECK_FALSE(house.signs_tickets(house.door.station));
  house.door.at_ms = pen_epoch_ms + 7'200'000;
  house.say(house.door, "station_put", station_body(house.door.station, "system"));
  CHECK_FALSE(house.registered(ann));
}

TEST_CASE("a station does not give itself roles: the organisation's signature is over them") {
  House house;
  Station greedy = house.door.station;
  greedy.roles = Roles::all();
  house.say(house.door, "station_put", station_body(greedy, "system"));
  house.say(house.door, "gate", bodies::gate("registration", false));
  CHECK_FALSE(house.gate());
  CHECK(find_station(*house.store, house.door.station.id).value()->roles == Roles::parse("door"));
}

TEST_CASE("a door's word about another station is held") {
  House house;
  Station renamed = house.office.station;
  renamed.name = "nobody";
  const Fact word = house.say(house.door, "station_put", station_body(renamed, "system"));
  CHECK(house.store.waits(word) == "rights");
  CHECK(find_station(*house.store, house.office.station.id).value()->name == "station 1");
}

TEST_CASE("a stranger with an endorsed station's id and another key is nobody, even when the owner imports it") {
  House house;
  Pen thief(3, Roles::all());
  thief.station.id = house.office.station.id;
  const Uuid other_project = id_of(0xab);
  const Fact fake = thief.write(other_project, "project_put", bodies::project("HR-X"));
  house.store.import(thief.lines());
  CHECK(house.store.waits(fake) == "rights");
  CHECK_FALSE(find_project(*house.store, other_project).value());
  CHECK(find_station(*house.store, house.office.station.id).value()->key == house.office.station.key);
  CHECK_FALSE(house.signs_tickets(thief.station));
}

TEST_CASE("what the owner takes in has no limits, until the organisation knows the station") {
  House house;
  Pen visitor(4, Roles::parse("door"));
  visitor.write(project, "gate", bodies::gate("registration", false));
  house.store.import(visitor.lines());
  CHECK(house.gate() == std::optional(false));
  CHECK(house.signs_tickets(visitor.station));
  house.office_says_of(endorsed(visitor.station, organisation_key));
  CHECK_FALSE(house.gate());
  CHECK(house.signs_tickets(visitor.station));
}

TEST_CASE("tickets are signed by endorsed stations and by this one, and by nobody else") {
  House house;
  CHECK(house.signs_tickets(house.office.station));
  CHECK_FALSE(house.signs_tickets(Pen(5, Roles::all()).station));
  const Pen own(9, Roles::all());
  house.store.become(own);
  REQUIRE(house.store->record({{project, "gate", bodies::gate("registration", true)}}));
  CHECK(house.signs_tickets(own.station));
}
