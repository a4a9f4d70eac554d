// Own facts: chains, times, signatures, and what a failing disk leaves behind.
#include "storage/known.h"
#include "storage/project_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"
#include "words/core.h"
#include "words/storage.h"

using namespace sala;

namespace {

std::vector<Fact> facts_in(const TestStore& store) {
  std::vector<Fact> facts;
  for (const std::string& line : store.exported()) facts.push_back(from_line(line).value());
  return facts;
}

}  // namespace

TEST_CASE("a station introduces itself before its first fact in a project, and once only") {
  TestStore store;
  Pen own(1, Roles::all());
  store.become(own);
  REQUIRE(store->record({gate(true)}).value().size() == 1);
  REQUIRE(store->record({gate(false)}).value().size() == 1);
  const auto facts = facts_in(store);
  REQUIRE(facts.size() == 3);
  CHECK(facts[0].kind == "station_put");
  CHECK(facts[0].body == canonical(station_body(own.station, "system")));
  CHECK(facts[1].kind == "gate");
  CHECK(facts[2].seq == 3);
}

TEST_CASE("only the last fact of each chain of a transaction is signed") {
  TestStore store;
  const Pen own(1, Roles::all());
  store.become(own);
  REQUIRE(store->record({gate(true), {std::nullopt, "organisation_put", bodies::organisation(own.key)}, gate(false)}));
  std::map<std::optional<Uuid>, std::vector<bool>> is_signed;
  for (const Fact& fact : facts_in(store)) is_signed[fact.project].push_back(fact.head_sig.has_value());
  CHECK(is_signed[std::nullopt] == std::vector{false, true});
  CHECK(is_signed[project] == std::vector{false, false, true});
  CHECK_FALSE(store->verify().value().broken);
}

TEST_CASE("`at` never repeats and never goes back, whatever the clock does") {
  TestStore store;
  const Pen own(1, Roles::all());
  store.become(own);
  REQUIRE(store->record({gate(true), gate(false)}));
  store.clock.advance_ms(-86'400'000);
  REQUIRE(store->record({gate(true)}));
  const auto facts = facts_in(store);
  for (std::size_t i = 1; i < facts.size(); ++i) CHECK(*parse_at(facts[i].at) == *parse_at(facts[i - 1].at) + 1);
}

TEST_CASE("`at` comes after what other stations wrote") {
  TestStore store;
  Pen other(2, Roles::all());
  other.at_ms = pen_epoch_ms + 3'600'000;
  const Fact newest = other.write(project, "gate", bodies::gate("registration", true));
  store.import(other.lines());
  store.become(Pen(1, Roles::all()));
  const auto recorded = store->record({gate(false)}).value();
  CHECK(recorded[0].at > newest.at);
  CHECK(gate_of(*store, project, "registration", "").value() == std::optional(false));
}

TEST_CASE("when the disk is full nothing is stored, and the next record works when there is room again") {
  TestStore store;
  store.become(Pen(1, Roles::all()));
  REQUIRE(store->record({gate(true)}));
  const auto before = plain_tables(*store);
  store->connection().run("PRAGMA max_page_count = " + std::to_string(store->connection().number("PRAGMA page_count")));
  std::vector<Draft> many(200, {project, "remark", {{"note", std::string(4000, 'x')}}});
  many.push_back(gate(false));
  const auto failed = store->record(many);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().text == words::error_disk_full);
  CHECK(plain_tables(*store) == before);
  CHECK(store.exported().size() == 2);
  store->connection().run("PRAGMA max_page_count = 1000000");
  CHECK(store->record(many));
  CHECK_FALSE(store->verify().value().broken);
}

TEST_CASE("a folder that is gone is said, not written into") {
  TestStore store;
  store.become(Pen(1, Roles::all()));
  REQUIRE(store->record({gate(true)}));
  std::filesystem::remove_all(store.folder.path());
  const auto failed = store->record({gate(false)});
  REQUIRE_FALSE(failed);
  CHECK(failed.error().text == words::error_folder);
}

TEST_CASE("a store that is open for reading records nothing") {
  TestStore store;
  store.close();
  store.open(OpenMode::read_only);
  store.become(Pen(1, Roles::all()));
  const auto failed = store->record({gate(true)});
  REQUIRE_FALSE(failed);
  CHECK(failed.error().text == words::error_read_only);
}

TEST_CASE("a body that no station would read is refused, and nothing beside it is stored") {
  TestStore store;
  store.become(Pen(1, Roles::all()));
  const Json longer = {{"target", std::string(max_body_bytes, 'x')}, {"open", true}};
  const Json deeper = Json::parse("{\"target\":" + std::string(16, '[') + std::string(16, ']') + "}");
  for (const Json& body : {longer, deeper, Json{{"target", 0.5}}, Json{{"target", "\xff"}}, Json{{"ค่า", 1}}}) {
    const auto failed = store->record({gate(true), {project, "gate", body}});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().text == words::error_not_canonical);
  }
  CHECK(store.exported().empty());
}

TEST_CASE("own facts that came back by import are continued, not forked") {
  const Pen own(1, Roles::all());
  TestStore first;
  first.become(own);
  REQUIRE(first->record({gate(true)}));
  TestStore again;
  again.import(first.exported());
  again.become(own);
  const auto recorded = again->record({gate(false)}).value();
  CHECK(recorded[0].seq == 3);
  CHECK(gate_of(*again, project, "registration", "").value() == std::optional(false));
}

TEST_CASE("a place in a chain is taken once, whoever writes there") {
  TestStore store;
  store.become(Pen(1, Roles::all()));
  REQUIRE(store->record({gate(true)}));
  const std::string again =
      R"(INSERT INTO fact SELECT 'another', project, station, seq, at, kind, body, body_hash, hash,
                               head_sig FROM fact)";
  CHECK_THROWS_AS(store->connection().run(again), SQLite::Exception);
  CHECK(store.exported().size() == 2);
}
