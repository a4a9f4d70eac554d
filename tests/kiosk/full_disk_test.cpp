// The data folder's disk is full, read-only or pulled out: refused before the tick with words for it, reading and
// export go on, and everything works again when the disk does.
#include <catch2/catch.hpp>

#include "station/keeping/restore.h"
#include "support/day/run_program.h"
#include "support/day/training_day.h"
#include "support/small_disk.h"
#include "words/storage.h"

namespace sala {
namespace {

/// A training day whose data folder stands on a small disk.
struct SmallDay {
  SmallDay() : disk("3m") {
    if (!disk.is_there()) return;
    code = day.person(0).code;
    close();
    std::filesystem::copy(day.folder.path(), data(), std::filesystem::copy_options::recursive);
  }

  void close() {
    day.flow.reset();
    day.station = {};
  }
  void open() {
    auto opened = open_station(data(), OpenMode::read_write, day.clock);
    REQUIRE(opened);
    day.station = std::move(*opened);
    day.begin();
  }
  std::filesystem::path data() const { return disk.root() / "data"; }
  ProgramRun run(std::vector<std::string> words) const {
    words.push_back("--json");
    return run_sala(data(), words);
  }
  ProgramRun check_in() const { return run({"check-in", "--code", code, "--at", "2026-11-23T08:30:00+07:00"}); }

  /// A copy of the folder as it stands when the kiosk is killed after a check-in: the newest commit is in the WAL alone.
  std::filesystem::path leave_killed() {
    open();
    day.scan(code);
    const auto killed = disk.root() / "killed";
    std::filesystem::copy(data(), killed, std::filesystem::copy_options::recursive);
    REQUIRE(std::filesystem::file_size(killed / "sala.sqlite-wal") > 0);
    close();
    return killed;
  }
  std::ptrdiff_t registered_in(const std::filesystem::path& folder) const {
    const Json roster = run_sala(folder, {"roster", "list", "--json"}).json();
    REQUIRE(roster.is_array());
    return std::ranges::count_if(roster, [](const Json& person) { return person["checked_in"] == true; });
  }

  SmallDisk disk;  // before the day, which has files open there
  TrainingDay day;
  std::string code;
};

bool reads(const SmallDay& small) {
  const auto facts = small.run({"facts", "export", "-"}), roster = small.run({"roster", "list"});
  INFO(facts.errors << roster.errors);
  CHECK(facts.status == 0);
  CHECK(roster.status == 0);
  return facts.output.size() > 1000 && roster.json().size() == 3;
}

}  // namespace

TEST_CASE("on a full disk the screen refuses before the tick, and lets in when there is room") {
  SmallDay small;
  if (!small.disk.is_there()) return;
  TrainingDay& day = small.day;
  small.open();
  small.disk.fill();
  day.scan(day.person(0).code);
  REQUIRE(day.shows<TroubleScreen>());
  CHECK(has(drawn_words(day), day.thai[words::error_disk_full]));
  CHECK_FALSE(day.is_registered(0));
  CHECK(reads(small));
  day.pass_s(8);
  small.disk.make_room();
  day.scan(day.person(0).code);
  CHECK(day.shows<CheckedInScreen>());
  CHECK(day.is_registered(0));
  CHECK(day.station.store->full_check());
}

TEST_CASE("on a full disk the command line refuses with words for it, reads, and works when there is room") {
  SmallDay small;
  if (!small.disk.is_there()) return;
  small.disk.fill();
  const auto refused = small.check_in();
  CHECK(refused.status == 1);
  CHECK(refused.json()["error"] == "error_disk_full");
  CHECK(reads(small));
  CHECK_FALSE(is_damaged(small.data(), small.day.clock));
  small.disk.make_room();
  CHECK(small.check_in().json()["outcome"] == "checked_in");
}

TEST_CASE("on a disk that is read-only one reads, and nobody is told to be in") {
  SmallDay small;
  if (!small.disk.is_there() || !small.disk.set_read_only()) return;
  CHECK(reads(small));
  const auto refused = small.check_in();
  CHECK(refused.status == 1);
  CHECK(refused.json()["error"] == "error_folder");
}

TEST_CASE("on a disk that is read-only, or full, what a killed kiosk committed last is read too") {
  SmallDay small;
  if (!small.disk.is_there()) return;
  const auto killed = small.leave_killed();
  small.disk.fill();
  CHECK(small.registered_in(killed) == 1);
  std::filesystem::remove(killed / "sala.sqlite-shm");  // not to be made anew here
  small.disk.fill();
  CHECK(small.registered_in(killed) == 1);
  small.disk.make_room();
  CHECK(small.registered_in(killed) == 1);
  std::filesystem::copy(killed, small.disk.root() / "without", std::filesystem::copy_options::recursive);
  std::filesystem::remove(small.disk.root() / "without" / "sala.sqlite-shm");
  if (!small.disk.set_read_only()) return;
  CHECK(small.registered_in(killed) == 1);
  CHECK(run_sala(small.disk.root() / "without", {"roster", "list"}).status == 1);  // rather than leave it out
}

TEST_CASE("when the stick with the data is pulled out nobody sees a tick, and staff read what is missing") {
  SmallDay small;
  if (!small.disk.is_there()) return;
  small.open();
  small.day.scan(small.day.person(0).code);
  REQUIRE(small.day.shows<CheckedInScreen>());
  small.disk.pull_out();
  small.day.pass_s(8);
  small.day.scan(small.day.person(1).code);
  REQUIRE(small.day.shows<TroubleScreen>());
  CHECK(has(drawn_words(small.day), "data"));
  CHECK_FALSE(small.day.is_registered(1));
}

}  // namespace sala
