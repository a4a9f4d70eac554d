// Rubrics and observations are a function of the set of facts, as everything is; and no door ever holds one.
#include <fstream>

#include "core/observation/rubric_body.h"
#include "core/scope.h"
#include "storage/observation/observation_queries.h"
#include "support/bodies.h"
#include "support/shuffled_facts.h"

using namespace sala;

namespace {

const Uuid watched_project = id_of(0xaa);
const Uuid trainers_scope = scope_of(watched_project, Family::trainer);
const Uuid the_rubric = id_of(0x55);
const PenKey watched_office(0x70);
const std::string told_only_there = "ช่วยเพื่อนจัดรูปแบบหนังสือเวียน";

struct Glance {
  int writer, kind, person, item, rating, minute, target;
};

[[maybe_unused]] std::ostream& operator<<(std::ostream& out, const Glance& glance) {
  return out << '{' << glance.writer << ',' << glance.kind << ',' << glance.person << ',' << glance.item << ','
             << glance.rating << ',' << glance.minute << ',' << glance.target << '}';
}

Uuid watched_person(int number) {
  return id_of(static_cast<std::uint8_t>(0x10 + number % 4));
}

Rubric two_items(int words = 0) {
  return {the_rubric, {"แบบสังเกต " + std::to_string(words), ""}, {{"talks", {"พูด", ""}}, {"works", {"ทำ", ""}}}};
}

Written watched_at(int minute, const std::string& by = "system") {
  return {by, Moment{pen_epoch_ms + minute % 20 * std::int64_t{60'000}, 420}};
}

Json seen_body(const Glance& glance) {
  Observation seen;
  if (glance.kind % 5 != 0) seen.whom.participant = watched_person(glance.person);
  if (glance.kind % 5 == 0) seen.whom.group = glance.person % 2 == 0 ? "โต๊ะ 1" : "";
  if (glance.minute % 3 != 0) seen.session = id_of(0x33);
  if (glance.person % 7 != 0) seen.rubric = the_rubric;
  seen.item = glance.item % 2 == 0 ? "talks" : "works";
  if (glance.rating % 6 != 0) seen.rating = glance.rating % 6;
  seen.note = glance.rating % 5 == 0 ? told_only_there : "";
  return observation_body(seen, watched_at(glance.minute, glance.target % 2 == 0 ? id_of(0x91).text() : "system"));
}

struct Told {
  Uuid chain;
  std::string kind;
  Json body;
};

Told told_of(const Glance& glance, const std::vector<Pen>& pens) {
  switch (glance.kind % 9) {
    case 6: {
      const auto& facts = pens[static_cast<std::size_t>(glance.target) % pens.size()].facts;
      const Uuid target =
          facts.empty() ? id_of(0xff) : facts[static_cast<std::size_t>(glance.target / 4) % facts.size()].id;
      return {trainers_scope, "correction", bodies::correction(target)};
    }
    case 7:
      return {watched_project, "participant_merged",
              bodies::merged(watched_person(glance.person), watched_person(glance.target))};
    case 8:
      return {watched_project, "rubric_put", rubric_put_body(two_items(glance.rating % 3), watched_at(glance.minute))};
    default:
      return {trainers_scope, "observation", seen_body(glance)};
  }
}

std::vector<Pen> watching_stations() {
  return {Pen(1, Roles::all(), &watched_office), Pen(2, Roles::parse("door,trainer"), &watched_office),
          Pen(3, Roles::parse("door,trainer,staff"), &watched_office)};
}

std::vector<std::string> watched_day(const std::vector<Glance>& glances) {
  std::vector<Pen> pens = watching_stations();
  pens[0].write(std::nullopt, "organisation_put", bodies::organisation(watched_office));
  pens[0].write(watched_project, "project_put", bodies::project("O-1"));
  pens[0].write(watched_project, "rubric_put", rubric_put_body(two_items(), watched_at(0)));
  for (const Glance& glance : glances) {
    Pen& pen = pens[static_cast<std::size_t>(glance.writer) % pens.size()];
    if (glance.writer % 17 == 0) {
      Station second = pens[1].station;
      second.endorsement.reset();
      second.roles = Roles::parse(glance.target % 2 == 0 ? "door" : "door,trainer");
      pens[0].write(std::nullopt, "station_put", station_body(endorsed(second, watched_office), "system"));
    }
    const Told told = told_of(glance, pens);
    pen.write(told.chain, told.kind, told.body);
  }
  std::vector<std::string> lines;
  for (const Pen& pen : pens) lines = lines + pen.lines();
  return lines;
}

}  // namespace

namespace rc {
template <>
struct Arbitrary<Glance> {
  static Gen<Glance> arbitrary() {
    const auto number = gen::inRange(0, 840);
    return gen::build<Glance>(gen::set(&Glance::writer, number), gen::set(&Glance::kind, number),
                              gen::set(&Glance::person, number), gen::set(&Glance::item, number),
                              gen::set(&Glance::rating, number), gen::set(&Glance::minute, number),
                              gen::set(&Glance::target, number));
  }
};
}  // namespace rc

TEST_CASE("observations of several stations come to the same tables whatever the order, repetition and split") {
  CHECK(rc::check("imported by the owner", [](const std::vector<Glance>& glances) {
    same_tables_whatever_the_way(watched_day(glances), Trust::store_owner);
  }));
  CHECK(rc::check("received by sync", [](const std::vector<Glance>& glances) {
    same_tables_whatever_the_way(watched_day(glances), Trust::endorsed);
  }));
}

namespace {

/// A trainer's store with the rubric, and a hand that notes.
struct WatchedStore : TestStore {
  WatchedStore() {
    Pen office(1, Roles::all(), &watched_office);
    office.write(std::nullopt, "organisation_put", bodies::organisation(watched_office));
    office.write(watched_project, "project_put", bodies::project("O-1"));
    office.write(watched_project, "rubric_put", rubric_put_body(two_items(), watched_at(0)));
    become(Pen(9, Roles::parse("door,trainer"), &watched_office));
    CHECK(sync(office.lines()).refused == 0);
  }
  Uuid note(const Observation& seen, const std::string& by = "system") {
    return (*this)
        ->record({{watched_project, "observation", observation_body(seen, watched_at(0, by))}})
        .value()
        .front()
        .id;
  }
  Uuid rate(int person, const std::string& item, std::optional<int> rating, const std::string& by = "system") {
    return note({id_of(0x33), {watched_person(person), ""}, the_rubric, item, rating, ""}, by);
  }
  /// "item rating" of each word that counts.
  std::string counting() const {
    std::string text;
    const auto words = counting_observations(**this, watched_project).value();
    for (const CountingObservation& word : words)
      text += word.seen.item + " " + (word.seen.rating ? std::to_string(*word.seen.rating) : "-") + ", ";
    return text;
  }
};

}  // namespace

TEST_CASE("of one observer, session, person and item the newest word counts, and each observer's own") {
  WatchedStore store;
  store.rate(0, "talks", 2);
  store.rate(0, "talks", 4);
  store.rate(0, "works", 3);
  CHECK(store.counting() == "talks 4, works 3, ");
  store.rate(0, "talks", 5, id_of(0x91).text());
  CHECK(store.counting() == "talks 4, talks 5, works 3, ");
  store.rate(0, "works", std::nullopt);
  CHECK(store.counting() == "talks 4, talks 5, works -, ");
}

TEST_CASE("what a correction names does not count, and what stood before it does again") {
  WatchedStore store;
  store.rate(0, "talks", 2);
  const Uuid slip = store.rate(0, "talks", 5);
  REQUIRE(store->record({{trainers_scope, "correction", bodies::correction(slip)}}));
  CHECK(store.counting() == "talks 2, ");
}

TEST_CASE("a merged person's words are those of the person") {
  WatchedStore store;
  store.rate(0, "talks", 2);
  store.rate(1, "talks", 4);
  store.import([&] {
    Pen office(7, Roles::all(), &watched_office);
    office.write(watched_project, "participant_put", bodies::participant(watched_person(0), "ก"));
    office.write(watched_project, "participant_put", bodies::participant(watched_person(1), "ข"));
    office.write(watched_project, "participant_merged", bodies::merged(watched_person(0), watched_person(1)));
    return office.lines();
  }());
  CHECK(store.counting() == "talks 4, ");
}

TEST_CASE("a rubric's newest words count, and whether it was used is known") {
  WatchedStore store;
  CHECK_FALSE(is_observed(*store, watched_project, two_items()).value());
  store.rate(0, "talks", 2);
  CHECK(is_observed(*store, watched_project, two_items()).value());
  const auto rubrics = stored_rubrics(*store, watched_project).value();
  REQUIRE(rubrics.size() == 1);
  CHECK(rubrics[0].rubric == two_items());
}

namespace {

/// Everything in a folder, the WAL among it.
std::string all_bytes(const std::filesystem::path& folder) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    all.append(std::istreambuf_iterator<char>(file), {});
  }
  return all;
}

}  // namespace

TEST_CASE("a door's store, its WAL and what goes to it on a stick hold no observation, but the rubric") {
  WatchedStore trainer;
  trainer.note({{}, {watched_person(0), ""}, the_rubric, "talks", 4, told_only_there});
  CHECK(all_bytes(trainer.folder.path()).find(told_only_there) != std::string::npos);

  std::string bundle;
  REQUIRE(trainer->export_chains({watched_project, readable_by(Roles::parse("door"))},
                                 [&](const std::string& line) -> Result<void> {
                                   bundle += line + "\n";
                                   return {};
                                 }));
  CHECK(bundle.find("rubric_put") != std::string::npos);
  CHECK(bundle.find("\"observation\"") == std::string::npos);

  for (const Trust trust : {Trust::endorsed, Trust::store_owner}) {
    TestStore door;
    door.become(Pen(4, Roles::parse("door"), &watched_office));
    REQUIRE(door->receive(trainer.exported(), trust));
    const std::string held = all_bytes(door.folder.path());
    CHECK(held.find("rubric_put") != std::string::npos);
    CHECK(held.find(told_only_there) == std::string::npos);
    CHECK(held.find("\"rating\"") == std::string::npos);
    CHECK(counting_observations(*door, watched_project).value().empty());
    CHECK_FALSE(door->record({{watched_project, "observation", observation_body({}, watched_at(0))}}));
  }
}
