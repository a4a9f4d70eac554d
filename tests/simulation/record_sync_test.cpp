// Stations that meet in a record, as the line syncs them: with each kind of record, and what is told of it.
#include "station/record/record_sync.h"

#include <catch2/catch.hpp>

#include "record/record_errors.h"
#include "simulation/sim_world.h"
#include "storage/record/sync_queries.h"
#include "words/record.h"

namespace sala {
namespace {

const Uuid met_project = id_of(0xaa);

struct MeetingStation : SimStation {
  void begin_project() {
    REQUIRE(ensure_organisation(station));
    REQUIRE(sala::record(station, {{met_project, "project_put", sim_sheet()}}));
  }
  void check_in() {
    clock.advance_ms(1000);
    REQUIRE(sala::record(station, {{met_project, "check_in", sim_check_in(clock)}}));
  }
  SyncReport sync(const RecordUrl& url) {
    const auto done = sync_record(station, {url});
    INFO((done ? "" : std::string(name_of(done.error().text))));
    REQUIRE(done);
    return done->report;
  }
  SyncState state(const RecordUrl& url) const {
    const std::string shown = shown_url(url);
    return sync_state(*station.store, read_record_note(folder.path(), shown).value_or(RecordNote{shown})).value();
  }
  std::string tables() const { return plain_tables(*station.store); }
};

}  // namespace

TEST_CASE("two stations hold the same once both have synced, by a file, a folder and a bundle") {
  const TemporaryFolder place(quick_place());
  for (const std::string& text : {"sqlite:" + (place / "r.sqlite").string(), "folder:" + place.path().string(),
                                  "file:" + (place / "all.facts.jsonl").string()}) {
    INFO(text);
    const RecordUrl url = parse_record_url(text).value();
    MeetingStation one, two;
    one.begin_project();
    one.check_in();
    CHECK(one.sync(url).equal);
    CHECK(two.sync(url).pulled > 0);
    two.check_in();
    CHECK(two.sync(url).pushed == 2);  // its station_put before it
    CHECK(one.sync(url).pulled == 2);
    CHECK(one.tables() == two.tables());
    const SyncReport again = one.sync(url);
    CHECK(again.pushed + again.pulled + again.already == 0);
    CHECK(again.equal);
    CHECK(again.stations.size() == 2);
    CHECK(conflicts(*one.station.store).value().empty());
  }
}

TEST_CASE("how things stand follows from what the record was seen to hold") {
  const TemporaryFolder place(quick_place());
  const RecordUrl url{RecordKind::sqlite, (place / "r.sqlite").string()};
  MeetingStation one;
  one.begin_project();
  CHECK(one.state(url).kind == SyncState::Kind::never);
  one.sync(url);
  CHECK(one.state(url).kind == SyncState::Kind::in_sync);
  one.check_in();
  CHECK(one.state(url).kind == SyncState::Kind::waiting);
  CHECK(one.state(url).waiting == 1);
  std::filesystem::remove(url.place);
  std::filesystem::create_directory(url.place);  // nobody can open that
  CHECK_FALSE(sync_record(one.station, {url}));
  CHECK(one.state(url).trouble);
  CHECK(one.state(url).waiting == 1);
}

TEST_CASE("another record under a known address is refused, and one that lost facts gets them again") {
  const TemporaryFolder place(quick_place());
  const RecordUrl url{RecordKind::sqlite, (place / "r.sqlite").string()};
  MeetingStation one;
  one.begin_project();
  one.sync(url);
  const std::filesystem::path kept = place / "yesterday";
  std::filesystem::copy_file(url.place, kept);
  one.check_in();
  one.sync(url);
  std::filesystem::copy_file(kept, url.place, std::filesystem::copy_options::overwrite_existing);
  const SyncReport again = one.sync(url);
  CHECK(again.lost == 1);
  CHECK(again.pushed == 1);
  CHECK(again.equal);
  std::filesystem::remove(url.place);
  const auto other = sync_record(one.station, {url});
  REQUIRE_FALSE(other);
  CHECK(other.error().text == words::error_record_form);
}

TEST_CASE("a disk that was copied makes a fork of which both branches are kept and told") {
  const TemporaryFolder place(quick_place());
  const RecordUrl url{RecordKind::sqlite, (place / "r.sqlite").string()};
  MeetingStation office, door, copy;
  office.begin_project();
  office.sync(url);
  door.sync(url);
  door.check_in();
  copy.become_copy_of(door);
  door.check_in();
  door.check_in();
  door.sync(url);
  copy.clock.advance_ms(5000);
  copy.check_in();
  copy.sync(url);
  const auto met = conflicts(*copy.station.store).value();
  REQUIRE(met.size() == 1);
  CHECK(met.front().kind == "fork");
  REQUIRE(met.front().branches.size() == 2);
  CHECK(met.front().branches.back().check_ins == 2);
}

TEST_CASE("a station that is alone takes in as its owner, one among endorsed ones within rights") {
  MeetingStation office, other;
  CHECK(trust_by_line(office.station, false).value() == Trust::store_owner);
  office.begin_project();
  CHECK(trust_by_line(office.station, false).value() == Trust::store_owner);
  REQUIRE(ensure_own_station(other.station));
  let_in(office.station, other, {.door = true});
  CHECK(trust_by_line(office.station, false).value() == Trust::endorsed);
  CHECK(trust_by_line(office.station, true).value() == Trust::store_owner);
}

}  // namespace sala
