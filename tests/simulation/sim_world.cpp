#include "simulation/sim_world.h"

#include <sodium.h>

#include <catch2/catch.hpp>

#include "storage/record/sync_queries.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

const Uuid sim_project = id_of(0xaa);
constexpr std::size_t sim_events = 240;

std::string name_of_station(const SimStation& at) {
  return at.station.store->own_station_id()->text().substr(0, 4);
}

/// Ids and keys come of the seed, too: else the same seed is another world each time.
std::mt19937 numbers;

std::uint32_t next_number() {
  return static_cast<std::uint32_t>(numbers());
}

void fill_with_numbers(void* to, std::size_t size) {
  auto* bytes = static_cast<unsigned char*>(to);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<unsigned char>(numbers());
}

const char* name_of_numbers() {
  return "simulation";
}

std::uint32_t seeded(std::uint32_t seed) {
  static randombytes_implementation source{name_of_numbers, next_number, nullptr, nullptr, fill_with_numbers, nullptr};
  randombytes_set_implementation(&source);
  numbers.seed(seed);
  return seed;
}

}  // namespace

Json sim_sheet() {
  return {{"code", "S"}, {"title", {{"th", "ส"}, {"en", "S"}}}, {"starts_on", "2026-11-23"}, {"ends_on", "2026-11-23"}};
}

Json sim_check_in(const Clock& clock) {
  Json body = {{"participant", nullptr}, {"session", nullptr}, {"method", "staff"}, {"by", "system"}};
  body["participant"] = Uuid::v4(system_random).text();
  body["time"] = format_time(clock.now());
  return body;
}

void let_in(OpenStation& office, const SimStation& at, const Roles& roles) {
  const Station asked{*at.station.store->own_station_id(), "sim", at.station.key->public_key(), {}, {}};
  const auto key = open_organisation_key(office.folder);
  REQUIRE(key);
  REQUIRE(put_endorsed(office, {{asked, {}}, "", ""}, {roles}, *key));
}

SimWorld::SimWorld(std::uint32_t seed) : seed_(seeded(seed)), random_(seed), faults_(SimFaults::of(random_)) {
  const std::size_t stations = 2 + random_() % 4;
  for (std::size_t i = 0; i < stations; ++i) stations_.push_back(std::make_unique<SimStation>());
  found();
  record_.faults = faults_;
}

/// An organisation, a project, and everybody in it; synced once while nothing fails.
void SimWorld::found() {
  OpenStation& office = stations_.front()->station;
  REQUIRE(ensure_organisation(office));
  REQUIRE(record(office, {{sim_project, "project_put", sim_sheet()}}));
  for (std::size_t i = 1; i < stations_.size(); ++i) {
    const auto made = ensure_own_station(stations_[i]->station);
    REQUIRE(made);
    let_in(office, *stations_[i], Roles::parse(i % 2 == 0 ? "door" : "door,staff"));
  }
  for (const auto& at : stations_) {
    REQUIRE(sync_now(seams_of(*at), at->memory));
    REQUIRE(take_up_own_station(at->station));
    at->told = {};
  }
}

SyncSeams SimWorld::seams_of(SimStation& at) {
  const SyncParty party = sync_party(at.station).value();
  const RecordWish wish = record_wish(at.station, party).value();
  const auto take = [this, &at](const std::vector<std::string>& lines) {
    std::vector<std::string> came = lines;
    if (faults_.reorder) std::ranges::shuffle(came, random_);
    return at.station.store->receive(came, Trust::endorsed);
  };
  return {record_, *at.station.store, party, wish, std::nullopt, take};
}

void SimWorld::check_in(SimStation& at) {
  const auto facts = record(at.station, {{sim_project, "check_in", sim_check_in(at.clock)}});
  if (!facts) return note("  could not");
  for (const Fact& fact : *facts) at.told.insert(to_line(fact));
}

/// Asked of the oracle at the instant at which it is said.
void SimWorld::check_said_in_sync(SimStation& at) {
  if (at.session->report().own_waiting > 0) return;
  for (const std::string& line : at.told) {
    const Fact fact = from_line(line).value();
    if (!at.is_torn && !record_.shelf().find({fact.project, fact.station, fact.seq, fact.hash}))
      wrong_ = name_of_station(at) + " said it is in sync, and a fact of its own is not in the record";
  }
}

void SimWorld::sync_step(SimStation& at) {
  if (!at.session) at.session = std::make_unique<SyncSession>(seams_of(at), at.memory);
  const auto more = at.session->step();
  if (more && *more) return;
  if (more) {
    check_said_in_sync(at);
    REQUIRE(take_up_own_station(at.station));
  }
  note(more ? "  through" : "  broken off");
  at.session.reset();
}

void SimWorld::crash(SimStation& at) {
  at.close();
  at.memory = {};
  at.open();
}

/// No connection outlives a failover: whoever was in the middle of a sync begins anew, and reads the heads.
void SimWorld::lose_half() {
  record_.shrink();
  for (const auto& at : stations_) {
    at->session.reset();
    at->memory.open.reset();
  }
}

/// The disk as it was some time ago, with the note of how far it went: what it tells twice may part.
void SimWorld::put_back_old_copy(SimStation& at) {
  const TemporaryFolder kept(quick_place());
  at.close();
  fs::copy(at.folder.path(), kept.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  at.open();
  for (int i = 0; i < 3; ++i) check_in(at);
  (void)sync_now(seams_of(at), at.memory).has_value();
  at.close();
  fs::remove_all(at.folder.path());
  fs::copy(kept.path(), at.folder.path(), fs::copy_options::recursive);
  at.open();
  at.memory = {};
  at.told.clear();
  at.is_torn = true;
}

/// Lines that no honest station writes: a stranger's, a changed body, a door's erasure, a planted last number.
void SimWorld::plant_hostile() {
  Pen stranger(0x66, Roles::all());
  stranger.write({}, "organisation_put", {{"key", std::string(64, 'b')}});
  stranger.write(sim_project, "check_in", {{"participant", id_of(1).text()}});
  std::vector<std::string> lines = stranger.lines();
  const auto held = stations_.front()->held();
  const Fact known = from_line(*std::next(held.begin(), static_cast<std::ptrdiff_t>(random_() % held.size()))).value();
  Fact planted = known;
  planted.seq += 1000;
  planted.hash = std::string(64, 'f');
  planted.head_sig.reset();
  lines.push_back(to_line(planted));
  Fact changed = known;
  changed.body = canonical({{"by", "system"}, {"participant", id_of(2).text()}});
  changed.body_hash = hash_body(changed.body);
  changed.hash = std::string(64, 'e');
  changed.head_sig.reset();
  lines.push_back(to_line(changed));
  record_.plant(lines);
}

void SimWorld::happen(std::size_t number) {
  random_.seed(seed_ * 1000 + static_cast<std::uint32_t>(number));  // the same, whichever others are left out
  SimStation& at = *stations_[random_() % stations_.size()];
  const auto what = random_() % 100;
  const bool is_left_out = left_out.contains(number);
  at.clock.advance_ms(1000);
  if (is_left_out) return;
  if (what < 35) return note("check-in at " + name_of_station(at)), check_in(at);
  if (what < 92) return note("sync at " + name_of_station(at)), sync_step(at);
  if (what < 95 && faults_.crash) return note("crash of " + name_of_station(at)), crash(at);
  if (what < 96 && faults_.old_copy && !at.is_torn && &at != stations_.front().get())
    return note("old copy at " + name_of_station(at)), put_back_old_copy(at);
  if (what < 98 && faults_.shrink) return note("the record loses half"), lose_half();
  if (what < 99 && faults_.hostile) return note("a hostile station"), plant_hostile();
}

/// What holds once the faults end and everybody has synced until nothing moves.
std::string SimWorld::after_quiet(SimStation& at) {
  for (const std::string& line : at.told) {
    const Fact fact = from_line(line).value();
    if (!record_.shelf().find({fact.project, fact.station, fact.seq, fact.hash}))
      return "a fact of " + name_of_station(at) + " is not in the record";
  }
  if (at.station.store->verify().value().broken) return "a chain is broken";
  const std::string tables = plain_tables(*at.station.store);
  if (!at.station.store->rebuild() || plain_tables(*at.station.store) != tables) return "tables differ from a rebuild";
  return "";
}

std::string SimWorld::judge() {
  record_.faults = {};
  for (int round = 0; round < 10; ++round)
    for (const auto& at : stations_) {
      at->session.reset();
      const auto done = sync_now(seams_of(*at), at->memory);
      if (!done) return "a sync without faults fails";
      REQUIRE(take_up_own_station(at->station));
    }
  const std::int64_t moved = record_.moved;
  for (const auto& at : stations_)
    if (!sync_now(seams_of(*at), at->memory)) return "a sync without faults fails";
  if (record_.moved != moved) return "a sync of equals moves lines";
  for (const auto& at : stations_)
    if (const std::string why = after_quiet(*at); !why.empty()) return why;
  const bool may_part = std::ranges::any_of(stations_, [](const auto& at) { return at->is_torn; });
  const SimStation& office = *stations_.front();
  for (const auto& at : stations_) {
    if (may_part) break;
    if (at->held() != office.held()) return "stations hold different facts";
    if (plain_tables(*at->station.store) != plain_tables(*office.station.store)) return "tables differ";
  }
  const auto parted = conflicts(*office.station.store).value();
  const bool has_stranger =
      std::ranges::any_of(parted, [](const RecordConflict& one) { return one.station == id_of(0x66); });
  if (has_stranger && !faults_.hostile) return "a conflict that nobody made";
  for (const std::string& line : office.held())
    if (line.find(id_of(0x66).text()) != std::string::npos) return "a stranger's fact was taken in";
  return "";
}

std::string SimWorld::run() {
  for (std::size_t number = 0; number < sim_events && wrong_.empty(); ++number) happen(number);
  return wrong_.empty() ? judge() : wrong_;
}

}  // namespace sala
