// The one idea of the store: its tables are a function of the set of facts. Facts of several stations are made up, then
// shuffled, repeated and split; every store that has seen them all must show the same.
#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <sstream>

#include "storage/known.h"
#include "storage/roster_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

const Uuid projects_of_all[] = {id_of(0xaa), id_of(0xab)};

/// One thing a station does; the numbers choose whom and what it is about, by remainder.
struct Act {
  int writer, kind, person, other, ticket, session, minutes, target;
};

[[maybe_unused]] std::ostream& operator<<(std::ostream& out, const Act& act) {
  return out << '{' << act.writer << ',' << act.kind << ',' << act.person << ',' << act.other << ',' << act.ticket
             << ',' << act.session << ',' << act.minutes << ',' << act.target << '}';
}

struct Stations {
  std::vector<Pen> pens = {Pen(1, Roles::all(), &organisation_key), Pen(2, Roles::parse("door"), &organisation_key),
                           Pen(3, Roles::parse("door,trainer"), &organisation_key), Pen(4, Roles::all())};

  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    for (const Pen& pen : pens) lines = lines + pen.lines();
    return lines;
  }
};

Uuid person(int number) {
  return id_of(static_cast<std::uint8_t>(0x10 + number % 5));
}
Uuid ticket(int number) {
  return id_of(static_cast<std::uint8_t>(0x20 + number % 4));
}
std::optional<Uuid> session(int number) {
  return number % 3 == 0 ? std::nullopt : std::optional(id_of(static_cast<std::uint8_t>(0x30 + number % 3)));
}
std::int64_t time_of(const Act& act) {
  return pen_epoch_ms + act.minutes % 20 * std::int64_t{60'000};
}

/// A target that may be any fact of any station written so far.
Uuid fact_of(const Act& act, const Stations& stations) {
  const auto& facts = stations.pens[static_cast<std::size_t>(act.target) % stations.pens.size()].facts;
  return facts.empty() ? id_of(0xff) : facts[static_cast<std::size_t>(act.target / 4) % facts.size()].id;
}

std::pair<std::string, Json> said(const Act& act, const Stations& stations) {
  switch (act.kind % 14) {
    case 0:
      return {"participant_put",
              bodies::participant(person(act.person), std::to_string(act.other % 4), act.other % 3 == 0)};
    case 1:
      return {"participant_merged", bodies::merged(person(act.person), person(act.other))};
    case 2:
      return {"ticket_put", bodies::ticket(ticket(act.ticket), person(act.person), act.other % 3)};
    case 3:
      return {"ticket_revoked", bodies::revoked(ticket(act.ticket))};
    case 4:
      return {"session_put", bodies::session(*session(1 + act.session % 2), time_of(act))};
    case 5:
      return {"gate", bodies::gate("registration", act.other % 2 == 0)};
    case 6:
      return {"correction", bodies::correction(fact_of(act, stations))};
    case 7:
      return {"consent", bodies::consent(person(act.person), act.other % 2 == 0)};
    case 8:
      return {"project_put", bodies::project("HR-" + std::to_string(act.other))};
    case 9:
      return {"check_in", {{"no", "time"}}};
    case 11:
      return {"participants_kept_apart", bodies::kept_apart(person(act.person), person(act.other))};
    case 10:
      return {"check_in", bodies::check_in(person(act.person), time_of(act), ticket(act.ticket), session(act.session))};
    default:
      return {"check_in", bodies::check_in({}, time_of(act), ticket(act.ticket), session(act.session))};
  }
}

/// The office's word about one of the doors: other roles or none, endorsed or not.
Json word_about_a_door(const Act& act, const Stations& stations) {
  Station door = stations.pens[1 + static_cast<std::size_t>(act.other) % 2].station;
  door.endorsement.reset();
  door.roles = Roles::parse(act.person % 2 == 0 ? "door,staff" : "");
  return station_body(act.ticket % 2 == 0 ? endorsed(door, organisation_key) : door, "system");
}

/// What the stations write. Their clocks stand close together, so that facts share their `at`.
std::vector<std::string> history(const std::vector<Act>& acts, bool all_signed) {
  Stations stations;
  stations.pens[0].write(std::nullopt, "organisation_put", bodies::organisation(organisation_key));
  for (const Act& act : acts) {
    const std::size_t writer = static_cast<std::size_t>(act.writer) % stations.pens.size();
    Pen& pen = stations.pens[writer];
    pen.at_ms = std::max(pen.at_ms, time_of(act));
    const auto [kind, body] = said(act, stations);
    if (writer == 0 && act.kind % 14 == 13)
      pen.write(std::nullopt, "station_put", word_about_a_door(act, stations));
    else
      pen.write(projects_of_all[act.session % 7 == 0], kind, body, all_signed || act.other % 2 == 0);
  }
  for (Pen& pen : stations.pens) pen.write(projects_of_all[0], "gate", bodies::gate("the end", true));
  return stations.lines();
}

/// Everything a store shows of the facts: its tables and its export, a line each.
std::multiset<std::string> seen(const TestStore& store) {
  std::istringstream tables(plain_tables(*store));
  std::multiset<std::string> lines;
  for (std::string line; std::getline(tables, line);) lines.insert(line);
  for (const std::string& line : store.exported()) lines.insert(line);
  return lines;
}

/// What only one of the two shows.
std::vector<std::string> difference(const TestStore& a, const TestStore& b) {
  const auto left = seen(a), right = seen(b);
  std::vector<std::string> lines;
  std::ranges::set_symmetric_difference(left, right, std::back_inserter(lines));
  return lines;
}

const std::vector<std::string> none;

/// Shuffled, some lines twice, given in parts.
void give_in_parts(TestStore& store, std::vector<std::string> lines, Trust trust) {
  const auto repeated =
      *rc::gen::container<std::vector<std::size_t>>(5, rc::gen::inRange<std::size_t>(0, lines.size()));
  for (const std::size_t index : repeated) lines.push_back(lines[index]);
  std::ranges::shuffle(lines, std::mt19937(*rc::gen::arbitrary<std::uint32_t>()));
  const auto part = *rc::gen::inRange<std::size_t>(1, lines.size() + 1);
  for (std::size_t from = 0; from < lines.size(); from += part) {
    const std::span few = std::span(lines).subspan(from, std::min(part, lines.size() - from));
    RC_ASSERT(store->receive({few.begin(), few.end()}, trust)->refused == 0);
  }
}

void same_whatever_the_way(const std::vector<Act>& acts, Trust trust) {
  const auto lines = history(acts, *rc::gen::arbitrary<bool>());
  QuickStore at_once, in_parts;
  RC_ASSERT(at_once->receive(lines, trust)->refused == 0);
  give_in_parts(in_parts, lines, trust);
  RC_ASSERT(difference(at_once, in_parts) == none);
  RC_ASSERT(in_parts->rebuild());
  RC_ASSERT(in_parts->full_check());
  RC_ASSERT(difference(at_once, in_parts) == none);
}

}  // namespace

namespace rc {
template <>
struct Arbitrary<Act> {
  static Gen<Act> arbitrary() {
    const auto number = gen::inRange(0, 840);
    return gen::build<Act>(gen::set(&Act::writer, number), gen::set(&Act::kind, number), gen::set(&Act::person, number),
                           gen::set(&Act::other, number), gen::set(&Act::ticket, number),
                           gen::set(&Act::session, number), gen::set(&Act::minutes, number),
                           gen::set(&Act::target, number));
  }
};
}  // namespace rc

TEST_CASE("any order, repetition and split of the same facts gives the same tables, as does a rebuild") {
  CHECK(rc::check("imported by the owner",
                  [](const std::vector<Act>& acts) { same_whatever_the_way(acts, Trust::store_owner); }));
  CHECK(rc::check("received by sync",
                  [](const std::vector<Act>& acts) { same_whatever_the_way(acts, Trust::endorsed); }));
}

TEST_CASE("export, import into an empty store, export again: the same bytes") {
  CHECK(rc::check([](const std::vector<Act>& acts) {
    QuickStore first, second;
    first.import(history(acts, false));
    const auto lines = first.exported();
    second.import(lines);
    RC_ASSERT(second.exported() == lines);
    RC_ASSERT(difference(first, second) == none);
  }));
}

TEST_CASE("what a station records and what another receives of it come to the same tables") {
  CHECK(rc::check([](const std::vector<Act>& acts) {
    QuickStore here, there;
    here.become(Pen(9, Roles::all()));
    const Stations nobody;
    for (const Act& act : acts) {
      const auto [kind, body] = said(act, nobody);
      RC_ASSERT(here->record({{projects_of_all[0], kind, body}}));
    }
    there.import(here.exported());
    RC_ASSERT(difference(here, there) == none);
    RC_ASSERT_FALSE(here->verify()->broken);
  }));
}

TEST_CASE("opening, reading and importing write no fact") {
  TestStore store;
  auto lines = history({}, false);
  store.become(Pen(9, Roles::all()));
  store.import(lines);
  REQUIRE(roster(*store, projects_of_all[0]));
  store.close();
  store.open();
  store.become(Pen(9, Roles::all()));
  REQUIRE(store->rebuild());
  auto held = store.exported();
  std::ranges::sort(lines);
  std::ranges::sort(held);
  CHECK(held == lines);
}
