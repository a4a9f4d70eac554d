// What strangers may cost a store: forks without end, chains of nobody, clocks that are pushed, lines that only wait.
#include "core/time.h"
#include "storage/known.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "storage/waiting.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

/// So many lines that follow the pen's chain in the same place, of nobody who has its key.
std::vector<std::string> forks_of(const Pen& pen, int count) {
  std::vector<std::string> lines;
  for (int i = 0; i < count; ++i) {
    Pen thief = pen;
    lines.push_back(to_line(thief.write(project, "gate", bodies::gate(std::to_string(i), true), false)));
  }
  return lines;
}

std::optional<bool> gate(const TestStore& store) {
  return gate_of(*store, project, "registration", "").value();
}

Uuid numbered(int number) {
  Uuid id = id_of(0x11);
  id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

}  // namespace

TEST_CASE("of one place sixteen different lines are kept, the others are refused and counted") {
  Pen office = founder();
  TestStore store;
  store.sync(office.lines());
  const auto report = store.sync(forks_of(office, 40));
  CHECK(report.pending == 16);
  CHECK(report.refused == 24);
  CHECK(store.sync(forks_of(office, 40)).pending == 16);
  const auto waiting = store->waiting().value();
  CHECK(waiting.size() == 16);
  std::int64_t beyond = 0;
  for (const Waiting& line : waiting) beyond += line.beyond;
  CHECK(beyond == 48);
}

TEST_CASE("a flood of forks keeps no true fact out, signed itself or by the one after it") {
  Pen office = founder();
  const auto flood = forks_of(office, 2000);
  const Fact unsigned_one = office.write(project, "gate", bodies::gate("registration", true), false);
  const auto second_flood = forks_of(office, 2000);
  const Fact signed_one = office.write(project, "gate", bodies::gate("registration", false));
  TestStore store;
  store.sync(founder().lines());
  const auto report = store.sync(flood + second_flood + std::vector{to_line(signed_one), to_line(unsigned_one)});
  CHECK(report.added == 2);
  CHECK(gate(store) == std::optional(false));
}

TEST_CASE("a signature that the chain's key did not make is refused before anything is walked") {
  Pen office = founder();
  TestStore store;
  store.sync(office.lines());
  Pen thief = office;
  for (int i = 0; i < 3; ++i) thief.write(project, "gate", bodies::gate("registration", true), false);
  Fact far = thief.facts.back();
  far.head_sig = hex(PenKey(9).sign(head_message(far)));
  CHECK(store.sync({to_line(far)}).refused == 1);
}

TEST_CASE("a chain of nobody is kept and not walked; endorsed, it follows whole") {
  Pen office = founder();
  Pen stranger(2, Roles::all());
  for (int i = 0; i < 50; ++i) stranger.write(project, "gate", bodies::gate("registration", i % 2 == 0));
  TestStore store;
  store.sync(office.lines());
  for (const Fact& fact : stranger.facts) CHECK(store.sync({to_line(fact)}).pending == 1);
  for (const Fact& fact : stranger.facts) CHECK(store.waits(fact) == "endorsement");
  const Fact word =
      office.write(std::nullopt, "station_put", station_body(endorsed(stranger.station, organisation_key), "system"));
  CHECK(store.sync({to_line(word)}).added == 52);
  CHECK(store->waiting().value().empty());
}

TEST_CASE("pages that come in any order join, however the signed head comes before what it signs") {
  Pen office = founder();
  for (int i = 0; i < 30; ++i) office.write(project, "gate", bodies::gate("registration", i % 2 == 0), i == 29);
  auto lines = office.lines();
  TestStore store;
  store.sync({lines.begin(), lines.begin() + 4});
  store.sync({lines.begin() + 20, lines.end()});
  store.sync({lines.begin() + 10, lines.begin() + 20});
  CHECK(store.exported().size() == 4);
  CHECK(store.sync({lines.begin() + 4, lines.begin() + 10}).added == 30);
  CHECK(store.exported().size() == lines.size());
}

TEST_CASE("what waits is bounded, in a chain and in all, but for what the store's owner brings") {
  TestStore store;
  WaitingRoom room(store->connection(), {1000, 2500});
  const auto keep = [&](std::uint8_t station, std::int64_t seq, bool vouched = false) -> std::string {
    const std::string hash(64, static_cast<char>('0' + seq));
    const char* full = room.keep({{project, id_of(station)},
                                  seq,
                                  hash,
                                  std::string(400, 'x') + std::to_string(station * 100 + seq),
                                  waits_for::predecessor,
                                  vouched,
                                  false});
    return full ? full : "";
  };
  for (const std::int64_t seq : {1, 2}) CHECK(keep(1, seq) == "");
  CHECK(keep(1, 3) == "chain");
  CHECK(keep(1, 2) == "");
  CHECK(keep(1, 3, true) == "");
  CHECK((keep(2, 1) + keep(3, 1) + keep(2, 2) + keep(3, 2)).empty());
  CHECK(keep(4, 1) == "all");
  CHECK(store->waiting().value().size() == 7);
}

TEST_CASE("foreign facts that run ahead do not push this station's clock on and on") {
  TestStore store;
  Pen office = founder();
  Pen other(2, Roles::all(), &organisation_key);
  store.sync(office.lines());
  store.become(Pen(9, Roles::all(), &organisation_key));
  for (int round = 0; round < 6; ++round) {
    const auto own = store->record({{project, "gate", bodies::gate("registration", round % 2 == 0)}}).value();
    other.at_ms = parse_at(own.back().at).value() + 47 * hour_ms;
    other.write(project, "gate", bodies::gate("other", true));
    store.sync(other.lines());
    store.clock.advance_ms(1000);
  }
  const auto last = store->record({{project, "gate", bodies::gate("registration", true)}}).value();
  CHECK(parse_at(last.back().at).value() <= store.clock.now().utc_ms + 48 * hour_ms);
  CHECK_FALSE(store.waits(other.facts.back()).empty());
}

TEST_CASE("own facts keep what the wall clock showed, whatever their `at`") {
  TestStore store;
  Pen office = founder();
  office.at_ms = pen_epoch_ms + 40 * hour_ms;
  office.write(project, "gate", bodies::gate("registration", true));
  store.import(office.lines());
  store.become(Pen(9, Roles::all()));
  const Fact own = store->record({{project, "gate", bodies::gate("registration", false)}}).value().back();
  CHECK(parse_at(own.at).value() == pen_epoch_ms + 40 * hour_ms + 2);  // after its introduction
  std::int64_t shown = 0;
  for (std::size_t i = 0; i < 6; ++i) shown = shown << 8 | own.id.bytes[i];
  CHECK(shown == store.clock.now().utc_ms);
}

TEST_CASE("thousands of merges into each other are followed once, to the same people as a rebuild") {
  constexpr int people = 3000;
  Pen office = founder();
  for (int i = 0; i < people; ++i)
    office.write(project, "participant_put", bodies::participant(numbered(i), "Ann"), false);
  for (int i = 0; i + 1 < people; ++i)
    office.write(project, "participant_merged", bodies::merged(numbered(i), numbered(i + 1)), i + 2 == people);
  QuickStore store;
  CHECK(store.sync(office.lines()).pending == 0);
  CHECK(resolve_participant(*store, project, numbered(0)).value() == numbered(people - 1));
  CHECK(roster(*store, project).value().size() == 1);
  const std::string tables = plain_tables(*store);
  REQUIRE(store->rebuild());
  CHECK(plain_tables(*store) == tables);
}

TEST_CASE("texts longer than their kind allows are held, and not recorded") {
  Pen office = founder();
  const Fact endless = office.write(project, "project_put", bodies::project(std::string(50'000, 'x')));
  TestStore store;
  store.sync(office.lines());
  CHECK(store.waits(endless) == "unreadable");
  store.become(Pen(9, Roles::all()));
  CHECK_FALSE(store->record({{project, "project_put", bodies::project(std::string(50'000, 'x'))}}));
}
