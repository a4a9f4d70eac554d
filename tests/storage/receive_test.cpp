// Facts from elsewhere: gaps, forks, forgeries, signatures, strangers, the far future.
#include "storage/known.h"
#include "storage/project_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"
#include "words/storage.h"

using namespace sala;

namespace {

/// An office that has founded the organisation and the project; all of it signed.
std::vector<int> counts(const ReceiveReport& report) {
  return {report.added, report.already, report.pending, report.refused, report.unsigned_facts};
}

}  // namespace

TEST_CASE("a signed, endorsed history is taken in whole, and again changes nothing") {
  for (const Trust trust : {Trust::store_owner, Trust::endorsed}) {
    TestStore store;
    CHECK(counts(store->receive(founder().lines(), trust).value()) == std::vector{4, 0, 0, 0, 0});
    CHECK(counts(store->receive(founder().lines(), trust).value()) == std::vector{0, 4, 0, 0, 0});
    CHECK(projects(*store).value().size() == 1);
    CHECK(organisation(*store).value()->key == organisation_key.public_key);
  }
}

TEST_CASE("a line twice in one file is there once") {
  TestStore store;
  CHECK(counts(store.import(founder().lines() + founder().lines())) == std::vector{4, 4, 0, 0, 0});
}

TEST_CASE("what comes before its predecessor waits, is not exported, and follows by itself") {
  Pen office = founder();
  const Fact gate = office.write(project, "gate", bodies::gate("registration", false));
  TestStore store;
  CHECK(counts(store.import({to_line(gate)})) == std::vector{0, 0, 1, 0, 0});
  CHECK(store.waits(gate) == "gap");
  CHECK(store.exported().empty());
  CHECK(store.import(founder().lines()).added == 5);
  CHECK(gate_of(*store, project, "registration", "").value() == std::optional(false));
  CHECK(store->waiting().value().empty());
}

TEST_CASE("a chain that begins without its station's introduction waits") {
  Pen office(1, Roles::all());
  const Fact gate = office.add(project, "gate", bodies::gate("registration", true), true);
  TestStore store;
  CHECK(counts(store.import({to_line(gate)})) == std::vector{0, 0, 1, 0, 0});
  CHECK(store.waits(gate) == "introduction");
}

TEST_CASE("a forged body is refused, what follows it waits, and the true line mends both") {
  Pen office = founder();
  const Fact gate = office.write(project, "gate", bodies::gate("registration", false));
  const Fact next = office.write(project, "gate", bodies::gate("registration", true));
  TestStore store;
  const auto report =
      store.import(founder().lines() + std::vector{forged(gate, bodies::gate("registration", true)), to_line(next)});
  CHECK(counts(report) == std::vector{4, 0, 1, 1, 0});
  REQUIRE(report.refusals.size() == 1);
  CHECK(report.refusals[0].text == words::error_chain);
  CHECK(store.import({to_line(gate)}).added == 2);
}

TEST_CASE("a line that only claims the hash of a stored fact is refused") {
  const Pen office = founder();
  TestStore store;
  store.import(office.lines());
  CHECK(store.import({forged(office.facts.back(), bodies::project("HR-2"))}).refused == 1);
  CHECK(projects(*store).value()[0].code == "HR-1");
}

TEST_CASE("a wrong signature is refused, on a new fact and on a copy of a stored one") {
  Pen office = founder();
  Fact gate = office.write(project, "gate", bodies::gate("registration", false));
  gate.head_sig = hex(PenKey(9).sign(head_message(gate)));
  TestStore store;
  store.import(founder().lines());
  CHECK(store.import({to_line(gate)}).refused == 1);
  Fact copy = office.facts.front();
  copy.head_sig = gate.head_sig;
  CHECK(store.import({to_line(copy)}).refused == 1);
}

TEST_CASE("a place in the chain that canonical JSON cannot write is refused") {
  Fact fact = Pen(3, Roles::all()).write({}, "gate", Json::object());
  for (const auto& [seq, fits] : {std::pair{largest_integer, true}, {largest_integer + 1, false}}) {
    fact.seq = seq;
    CHECK(from_line(to_line(fact)).has_value() == fits);
  }
}

TEST_CASE("lines that are no facts are refused one by one, the others are taken in") {
  TestStore store;
  CHECK(counts(store.import(std::vector<std::string>{"", "{}", "\xff", "[1,2]"} + founder().lines())) ==
        std::vector{4, 0, 0, 4, 0});
}

TEST_CASE("two facts in one place: the first stays, the other is kept for staff and never applied") {
  Pen office = founder();
  Pen twin = founder();
  const Fact stays = office.write(project, "gate", bodies::gate("registration", false));
  const Fact contradicts = twin.write(project, "gate", bodies::gate("registration", true));
  const Fact after_it = twin.write(project, "gate", bodies::gate("registration", true));
  TestStore store;
  store.import(office.lines());
  CHECK(counts(store.import({to_line(contradicts), to_line(after_it)})) == std::vector{0, 0, 2, 0, 0});
  CHECK(store.waits(contradicts) == "fork");
  CHECK(store.waits(after_it) == "fork");
  CHECK(gate_of(*store, project, "registration", "").value() == std::optional(false));
  CHECK(store.exported() == office.lines());
}

TEST_CASE("a stranger's fork waiting in its place does not keep the true fact out") {
  Pen office = founder();
  Pen thief = founder();
  const Fact fake = thief.write(project, "gate", bodies::gate("registration", true), false);
  const Fact genuine = office.write(project, "gate", bodies::gate("registration", false));
  TestStore store;
  store.sync(founder().lines());
  CHECK(store.sync({to_line(fake)}).pending == 1);
  CHECK(store.sync({to_line(genuine)}).added == 1);
  CHECK(gate_of(*store, project, "registration", "").value() == std::optional(false));
}

TEST_CASE("by sync, facts after the last signed head wait for the next one") {
  Pen office = founder();
  const Fact open = office.write(project, "gate", bodies::gate("registration", true), false);
  const Fact closed = office.write(project, "gate", bodies::gate("registration", false));
  TestStore store;
  store.sync(founder().lines());
  CHECK(counts(store.sync({to_line(open)})) == std::vector{0, 0, 1, 0, 0});
  CHECK(store.waits(open) == "signature");
  CHECK(store.sync({to_line(closed)}).added == 2);
}

TEST_CASE("an owner's import does not take in what waited unsigned from a sync") {
  Pen office = founder();
  const Fact unsigned_one = office.write(project, "gate", bodies::gate("registration", false), false);
  TestStore store;
  store.sync(founder().lines());
  store.sync({to_line(unsigned_one)});
  CHECK(store.import(founder().lines()).added == 0);
  CHECK(gate_of(*store, project, "registration", "").value() == std::optional<bool>());
  CHECK(store.import({to_line(unsigned_one)}).unsigned_facts == 1);
}

TEST_CASE("a station nobody endorses waits by sync, and is taken in and counted by its owner") {
  Pen stranger(2, Roles::all());
  stranger.write(project, "gate", bodies::gate("registration", false));
  TestStore store;
  store.sync(founder().lines());
  CHECK(counts(store.sync(stranger.lines())) == std::vector{0, 0, 2, 0, 0});
  CHECK(store.waits(stranger.facts.back()) == "endorsement");
  CHECK(counts(store.import(stranger.lines())) == std::vector{2, 0, 0, 0, 2});
  CHECK(gate_of(*store, project, "registration", "").value() == std::optional(false));
  const Fact later = stranger.write(project, "gate", bodies::gate("registration", true));
  CHECK(store.sync({to_line(later)}).added == 1);
  const Fact signed_by_nobody = stranger.write(project, "gate", bodies::gate("registration", false), false);
  CHECK(store.sync({to_line(signed_by_nobody)}).pending == 1);
}

TEST_CASE("a stranger's facts follow by themselves once the organisation's word about the station comes") {
  Pen office = founder();
  Pen stranger(2, Roles::all());
  stranger.write(project, "gate", bodies::gate("registration", false));
  TestStore store;
  store.sync(founder().lines());
  store.sync(stranger.lines());
  const Fact word =
      office.write(std::nullopt, "station_put", station_body(endorsed(stranger.station, organisation_key), "system"));
  CHECK(store.sync({to_line(word)}).added == 3);
  CHECK(gate_of(*store, project, "registration", "").value() == std::optional(false));
}

TEST_CASE("unsigned lines of an endorsed station are taken in by the owner and counted") {
  Pen office = founder();
  for (Fact& fact : office.facts) fact.head_sig.reset();
  TestStore store;
  CHECK(counts(store.import(office.lines())) == std::vector{4, 0, 0, 0, 4});
  CHECK(counts(store.import(founder().lines())) == std::vector{0, 4, 0, 0, 0});
  CHECK(store.exported() == founder().lines());  // the signatures came with the copies
}

TEST_CASE("the first organisation's key is pinned; another's organisation_put changes nothing") {
  const PenKey other_key(0x71);
  Pen other(2, Roles::all(), &other_key);
  const Fact foreign = other.write(std::nullopt, "organisation_put", bodies::organisation(other_key));
  TestStore store;
  store.import(founder().lines());
  CHECK(store.import(other.lines()).added == 2);
  CHECK(store.waits(foreign) == "organisation");
  CHECK(organisation(*store).value()->key == organisation_key.public_key);
}

TEST_CASE("an empty store does not believe an organisation whose office it does not endorse") {
  Pen liar(2, Roles::all());
  liar.write(std::nullopt, "organisation_put", bodies::organisation(organisation_key));
  TestStore store;
  CHECK(store.sync(liar.lines()).added == 0);
  CHECK(store.sync(founder().lines()).added == 4);
}

TEST_CASE("more than 48 hours ahead waits, moves no clock, and follows when its time has come") {
  Pen office = founder();
  office.at_ms = pen_epoch_ms + 49 * 3'600'000LL;
  const Fact far = office.write(project, "gate", bodies::gate("registration", false));
  const Fact near = office.write(project, "project_put", bodies::project("HR-9"));
  TestStore store;
  CHECK(counts(store.import(office.lines())) == std::vector{4, 0, 2, 0, 0});
  CHECK(store.waits(far) == "future");
  CHECK(store.waits(near) == "future");
  CHECK(newest_at(*store).value() < pen_epoch_ms + 3'600'000);
  store.clock.advance_ms(7'200'000);
  CHECK(store.import({}).added == 2);
}

TEST_CASE("an erased line whose chain is not here is kept and applied nowhere") {
  const std::string line =
      R"({"absent":{"participant":"aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa","why":"erased"},"at":"2026-11-23T01:20:00.000Z","body_hash":")" +
      std::string(64, 'a') + R"(","hash":")" + std::string(64, 'b') +
      R"(","id":"0193575a-1000-7000-8000-000000000001","kind":"participant_put","project":null,"seq":2,"station":"0b8e6c5a-1f2d-4e3b-9c7a-8d6f5e4c3b2a"})";
  TestStore store;
  CHECK(counts(store.import({line})) == std::vector{0, 0, 1, 0, 0});
  CHECK(store->waiting().value()[0].reason == "gap");
}

TEST_CASE("kinds and bodies of other versions are stored, exported byte for byte, and break nothing") {
  Pen office = founder();
  office.write(project, "hologram", {{"future", {{"deep", true}}}});
  const Fact short_one = office.write(project, "check_in", {{"session", 7}});
  const Fact no_target = office.write(project, "correction", Json::object());
  TestStore store;
  CHECK(counts(store.import(office.lines())) == std::vector{7, 0, 0, 0, 0});
  CHECK(store.waits(short_one) == "unreadable");
  CHECK(store.waits(no_target) == "unreadable");
  CHECK(store.exported() == office.lines());
}

TEST_CASE("an id that another station used already keeps nobody's fact out") {
  Pen office = founder();
  Pen door(2, Roles::parse("door"), &organisation_key);
  const Fact genuine = office.write(project, "gate", bodies::gate("registration", false));
  door.write(project, "consent", bodies::consent(id_of(5), true));
  Fact copied = door.facts.back();
  TestStore store;
  store.sync(founder().lines());
  // The door writes its own fact under the office's id, before the office's arrives.
  copied.id = genuine.id;
  copied.hash = hash_fact(door.facts.front().hash, copied);
  copied.head_sig = hex(door.key.sign(head_message(copied)));
  CHECK(store.sync({to_line(door.facts.front()), to_line(copied)}).added == 2);
  CHECK(store.sync({to_line(genuine)}).added == 1);
  CHECK(gate_of(*store, project, "registration", "").value() == std::optional(false));
}

TEST_CASE("verify names a fact that was changed in the file") {
  TestStore store;
  store.import(founder().lines());
  CHECK_FALSE(store->verify().value().broken);
  store->connection().run(R"(UPDATE fact SET body = replace(body, 'HR-1', 'HR-2') WHERE kind = 'project_put')");
  const auto report = store->verify().value();
  REQUIRE(report.broken);
  CHECK(report.broken->values[1].second == "2");
  store->connection().run(
      R"(UPDATE fact SET body = replace(body, 'HR-2', 'HR-1'); DELETE FROM fact WHERE kind = 'organisation_put')");
  CHECK(store->verify().value().broken);
}

TEST_CASE("every line of a file is counted once, whatever becomes of it") {
  Pen office = founder();
  const Fact gate = office.write(project, "gate", bodies::gate("registration", false));
  Fact unsigned_copy = gate;
  unsigned_copy.head_sig.reset();
  TestStore store;
  const auto report = store.import(founder().lines() + std::vector{to_line(gate), to_line(unsigned_copy), to_line(gate),
                                                                   forged(gate, bodies::gate("registration", true))});
  CHECK(counts(report) == std::vector{5, 2, 0, 1, 0});
}
