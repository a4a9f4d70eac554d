// Chains that not every station reads: where facts of a kind stand, who takes them in, and what becomes of the others.
#include "core/fact_kinds.h"
#include "storage/known.h"
#include "storage/person_facts.h"
#include "storage/project_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

const Uuid trainers = scope_of(project, Family::trainer), staffs = scope_of(project, Family::staff);

Json note(const Uuid& about) {
  return {{"participant", about.text()}, {"item", "voice"}, {"rating", 4}};
}

Json by_organisation(const std::string& kind, Json body) {
  body["by"] = "system";
  body["signature"] = hex(organisation_key.sign(organisation_message(kind, body)));
  return body;
}

/// A store whose station has these roles and knows the project.
struct ScopedStore : TestStore {
  explicit ScopedStore(const char* roles) {
    become(Pen(9, Roles::parse(roles), &organisation_key));
    CHECK(sync(founder().lines()).refused == 0);
  }
};

std::vector<std::string> kinds_in(const TestStore& store, const ChainWish& wish) {
  std::vector<std::string> kinds;
  REQUIRE((*store).export_chains(wish, [&](const std::string& line) -> Result<void> {
    kinds.push_back(from_line(line).value().kind);
    return {};
  }));
  return kinds;
}

}  // namespace

TEST_CASE("a draft goes into the chain that its kind's row names, introduced there") {
  ScopedStore store("door,trainer,staff");
  const auto facts = store
                         ->record({{project, "observation", note(ann)},
                                   {project, "expense", {{"paid", "100"}}},
                                   {project, "gate", bodies::gate("registration", true)}})
                         .value();
  CHECK(facts[0].project == trainers);
  CHECK(facts[1].project == staffs);
  CHECK(facts[2].project == project);
  CHECK(facts[0].seq == 2);
  CHECK(store->waiting().value().empty());
  CHECK_FALSE(store->verify().value().broken);
}

TEST_CASE("a draft that may not stand where it was meant to, or in a scope this station does not read, is refused") {
  ScopedStore store("door");
  CHECK_FALSE(store->record({{std::nullopt, "check_in", bodies::check_in(ann, pen_epoch_ms)}}));
  CHECK_FALSE(store->record({{trainers, "check_in", bodies::check_in(ann, pen_epoch_ms)}}));
  CHECK_FALSE(store->record({{project, "organisation_put", bodies::organisation(organisation_key)}}));
  CHECK_FALSE(store->record({{project, "observation", note(ann)}}));
  CHECK_FALSE(store->record({{staffs, "station_put", station_body(Pen(9, {}).station, "system")}}));
  CHECK(store.exported() == founder().lines());
}

TEST_CASE("a scope of a project that is not here yet is not written") {
  TestStore store;
  store.become(Pen(9, Roles::all(), &organisation_key));
  CHECK_FALSE(store->record({{project, "observation", note(ann)}}));
  CHECK(store->record({{project, "project_put", bodies::project()}, {project, "observation", note(ann)}}));
}

TEST_CASE("a received fact that stands in the wrong chain is held as scope") {
  Pen office = founder();
  const Fact in_project = office.write(project, "observation", note(ann));
  const Fact in_organisation = office.write(std::nullopt, "check_in", bodies::check_in(ann, pen_epoch_ms));
  const Fact in_scope = office.write(trainers, "gate", bodies::gate("registration", false));
  const Fact key_in_project = office.write(project, "organisation_put", bodies::organisation(organisation_key));
  const Fact tomorrow = office.write(staffs, "a_kind_of_tomorrow", {{"about", ann.text()}});
  TestStore store;
  CHECK(store.sync(office.lines()).refused == 0);
  for (const Fact& fact : {in_project, in_organisation, in_scope, key_in_project}) CHECK(store.waits(fact) == "scope");
  CHECK(store.waits(tomorrow) == "");
  CHECK_FALSE(gate_of(*store, project, "registration", "").value());
}

TEST_CASE("a scope's lines wait until its project is known, then follow by themselves") {
  Pen office = founder();
  const Fact observed = office.write(trainers, "observation", note(ann));
  std::vector<std::string> of_scope, others;
  for (const Fact& fact : office.facts) (fact.project == trainers ? of_scope : others).push_back(to_line(fact));
  for (const Trust trust : {Trust::endorsed, Trust::store_owner}) {
    TestStore store;
    CHECK(store->receive(of_scope, trust).value().pending == 2);
    CHECK(store.waits(observed) == "introduction");
    CHECK(store->receive(others, trust).value().added == 6);
    CHECK(store->waiting().value().empty());
    CHECK(facts_about(*store, project, ann).value().size() == 1);
  }
}

TEST_CASE("a door takes in no scope by whatever way, and a trainer not the staff's") {
  Pen office = founder();
  office.write(trainers, "observation", note(ann));
  office.write(staffs, "expense", {{"paid", "100"}});
  const auto refused_by = [&](const char* roles, Trust trust) {
    ScopedStore store(roles);
    return store->receive(office.lines(), trust).value().refused;
  };
  for (const Trust trust : {Trust::endorsed, Trust::store_owner}) {
    CHECK(refused_by("door", trust) == 4);
    CHECK(refused_by("door,trainer", trust) == 2);
    CHECK(refused_by("staff", trust) == 0);
    CHECK(refused_by("office", trust) == 0);
  }
}

TEST_CASE("an export has the families that are wished for, and a project's has its scopes") {
  ScopedStore store("staff");
  REQUIRE(store->record({{project, "observation", note(ann)}, {project, "expense", {{"paid", "100"}}}}));
  const auto count = [&](const ChainWish& wish) { return kinds_in(store, wish).size(); };
  CHECK(count({}) == 8);
  CHECK(count({project, {}}) == 6);
  CHECK(kinds_in(store, {std::nullopt, {false, false, true, false}}) ==
        std::vector<std::string>{"station_put", "observation"});
  CHECK(kinds_in(store, {project, readable_by(Roles::parse("door"))}) ==
        std::vector<std::string>{"station_put", "project_put"});
  CHECK(store->heads(readable_by(Roles::parse("door"))).value().size() == 2);
  CHECK(store->heads().value().size() == 4);
}

TEST_CASE("lines of one chain are told from a place on, as many bytes as are wished for") {
  TestStore store;
  Pen office = founder();
  for (int i = 0; i < 5; ++i) office.write(project, "gate", bodies::gate("registration", i % 2 == 0));
  store.sync(office.lines());
  const Uuid station = office.station.id;
  const auto all = store->lines_after(project, station, 0, 1 << 20).value();
  CHECK(all.size() == 7);
  CHECK(store->lines_after(project, station, 5, 1 << 20).value() == std::vector(all.begin() + 5, all.end()));
  CHECK(store->lines_after(project, station, 0, 1).value().size() == 1);
  CHECK(store->lines_after(project, station, 0, all[0].size() + all[1].size() + 2).value().size() == 2);
  CHECK(store->lines_after(project, station, 7, 1 << 20).value().empty());
}

TEST_CASE("in a scope station_put only introduces") {
  Pen office = founder();
  Pen trainer(2, Roles::parse("trainer"), &organisation_key);
  trainer.write(project, "gate", bodies::gate("registration", false));
  trainer.station.name = "another name";
  trainer.write(trainers, "observation", note(ann));
  Station greedy = trainer.station;
  greedy.roles = Roles::all();
  const Fact again = trainer.write(trainers, "station_put", station_body(endorsed(greedy, organisation_key), "system"));
  TestStore store;
  store.sync(office.lines() + trainer.lines());
  const auto known = find_station(*store, trainer.station.id).value();
  CHECK(known->name == "station 2");
  CHECK(known->roles == Roles::parse("trainer"));
  CHECK(store.waits(again) == "scope");
}

TEST_CASE("a word about another station stands in the organisation's chain") {
  Pen office = founder();
  const Station door = Pen(2, Roles::parse("door")).station;
  const Fact astray = office.write(project, "station_put", station_body(endorsed(door, organisation_key), "system"));
  TestStore store;
  store.sync(office.lines());
  CHECK(store.waits(astray) == "scope");
  CHECK_FALSE(find_station(*store, door.id).value());
}

TEST_CASE("what counts only by the organisation is held without its signature, whoever wrote it") {
  Pen office = founder();
  const Json revoked = {{"station", id_of(2).text()}, {"chains", Json::array()}, {"by", "system"}};
  Json forged_one = by_organisation("station_revoked", revoked);
  forged_one["reason"] = "changed afterwards";
  const Fact bare = office.write(std::nullopt, "station_revoked", revoked);
  const Fact forged_fact = office.write(std::nullopt, "station_revoked", forged_one);
  const Fact other_kind = office.write(std::nullopt, "station_revoked", by_organisation("fork_settled", revoked));
  const Fact genuine = office.write(std::nullopt, "station_revoked", by_organisation("station_revoked", revoked));
  TestStore store;
  store.sync(office.lines());
  for (const Fact& fact : {bare, forged_fact, other_kind}) CHECK(store.waits(fact) == "signature");
  CHECK(store.waits(genuine) == "");
}

namespace {

/// The line of a fact as a station exports it that has erased it.
std::string erased_line(Fact fact) {
  fact.body.clear();
  fact.absent = canonical({{"participant", ann.text()}, {"why", "erased"}});
  return to_line(fact);
}

struct Erasure {
  Pen office = founder();
  Fact person = office.write(project, "participant_put", bodies::participant(ann, "Ann"));
  Fact gate = office.write(project, "gate", bodies::gate("registration", false));
  Fact word = office.write(project, "erasure",
                           by_organisation("erasure", {{"participant", ann.text()}, {"facts", {person.id.text()}}}));

  std::vector<std::string> lines(bool with_erasure = true) const {
    std::vector<std::string> lines;
    for (const Fact& fact : office.facts)
      if (with_erasure || fact.id != word.id) lines.push_back(fact.id == person.id ? erased_line(fact) : to_line(fact));
    return lines;
  }
};

}  // namespace

TEST_CASE("an erased line takes its place in the chain by its body_hash, says nothing, and is exported as it came") {
  const Erasure erasure;
  TestStore store;
  CHECK(store.sync(erasure.lines()).added == 7);
  CHECK(store.exported() == erasure.lines());
  CHECK(store->waiting().value().empty());
  CHECK_FALSE(store->verify().value().broken);
  CHECK(gate_of(*store, project, "registration", "").value() == std::optional(false));
  const std::string tables = plain_tables(*store);
  REQUIRE(store->rebuild());
  CHECK(plain_tables(*store) == tables);
}

TEST_CASE("erased lines follow only with their erasure, in whatever order they come") {
  const Erasure erasure;
  for (const Trust trust : {Trust::endorsed, Trust::store_owner}) {
    TestStore store;
    CHECK(store->receive(erasure.lines(false), trust).value().pending == 2);
    CHECK(store.waits(erasure.person) == "erased");
    CHECK(store->receive({to_line(erasure.word)}, trust).value().added == 3);
    CHECK(store->waiting().value().empty());
    TestStore backwards;
    auto lines = erasure.lines();
    std::ranges::reverse(lines);
    for (const std::string& line : lines) CHECK(backwards->receive({line}, trust).value().refused == 0);
    CHECK(backwards.exported() == erasure.lines());
  }
}

TEST_CASE("an erasure that the organisation did not sign lets nothing go") {
  Pen office = founder();
  const Fact person = office.write(project, "participant_put", bodies::participant(ann, "Ann"));
  const Fact word = office.write(project, "erasure", {{"participant", ann.text()}, {"facts", {person.id.text()}}});
  TestStore store;
  store.sync(founder().lines());
  CHECK(store.sync({erased_line(person), to_line(word)}).pending == 2);
  CHECK(store.waits(person) == "erased");
}

TEST_CASE("a line that has both a body and an absence, or empties what says who is who, is no fact") {
  const Erasure erasure;
  std::string both = to_line(erasure.person);
  both.insert(1, "\"absent\":" + canonical({{"participant", ann.text()}, {"why", "erased"}}) + ",");
  CHECK_FALSE(from_line(both));
  CHECK_FALSE(from_line(erased_line(erasure.office.facts.front())));
  Fact other_reason = erasure.person;
  other_reason.body.clear();
  other_reason.absent = canonical({{"participant", ann.text()}, {"why", "withheld"}});
  CHECK_FALSE(from_line(to_line(other_reason)));
}
