#include "station/keeping/backups.h"

#include <unistd.h>

#include <fstream>
#include <set>

#include "files/whole_file.h"
#include "station/keeping/backups_to_keep.h"
#include "station/keeping/heads_note.h"
#include "storage/backup_file.h"
#include "storage/database.h"
#include "support/day/training_day.h"
#include "support/temporary_folder.h"
#include "words/keeping.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// 23 November 2026, 12:00 in Bangkok.
const Moment backups_noon = parse_time("2026-11-23T12:00:00+07:00").value();

/// What stays of backups made so many minutes ago, as ages in minutes.
std::vector<std::int64_t> stays(const std::vector<std::int64_t>& ages_min) {
  std::vector<std::int64_t> made;
  for (const std::int64_t age : ages_min) made.push_back(backups_noon.utc_ms - age * minute_ms);
  const auto dropped = backups_to_drop(made, backups_noon);
  std::vector<std::int64_t> left;
  for (const std::int64_t moment : made)
    if (std::ranges::find(dropped, moment) == dropped.end()) left.push_back((backups_noon.utc_ms - moment) / minute_ms);
  return left;
}

std::vector<std::int64_t> every(std::int64_t step, std::int64_t from, std::int64_t to) {
  std::vector<std::int64_t> ages;
  for (std::int64_t age = from; age <= to; age += step) ages.push_back(age);
  return ages;
}

/// A kiosk's station with a project, and a clock that the test turns.
struct BackupDesk {
  TemporaryFolder folder;
  SetClock clock{backups_noon};
  OpenStation station = open_station(folder.path(), OpenMode::read_write, clock).value();

  void record(const std::string& target) {
    REQUIRE(ensure_organisation(station));
    REQUIRE(sala::record(station, {{Uuid::v4(station.store->seams().random),
                                    "gate",
                                    {{"target", target}, {"phase", ""}, {"open", true}, {"by", "system"}}}}));
  }
  std::size_t kept() const { return kept_backups(folder.path()).size(); }
};

/// Turns the loop until nothing more happens at this time.
void turn(Backups& backups, double now_s) {
  for (int i = 0; i < 200; ++i) {
    backups.pass_time(now_s);
    ::usleep(1000);
  }
}

}  // namespace

TEST_CASE("of the last two hours every backup stays, then one an hour, then one a day, then none") {
  const auto both = [](std::vector<std::int64_t> a, const std::vector<std::int64_t>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
  };
  using Ages = std::vector<std::int64_t>;
  struct Row {
    const char* why;
    Ages made, stays;
  };
  const std::vector<Row> table = {
      {"nothing", {}, {}},
      {"one, however old", {90 * 24 * 60}, {90 * 24 * 60}},
      {"twelve, however close", every(1, 0, 11), every(1, 0, 11)},
      {"twelve old ones", every(1, 99 * 1440, 99 * 1440 + 11), every(1, 99 * 1440, 99 * 1440 + 11)},
      {"the thirteenth of an hour goes", every(1, 0, 12), every(1, 0, 11)},
      {"one of the hour before that", every(10, 0, 170), both(every(10, 0, 110), {130})},
      {"clocks go wrong: one of tomorrow is the newest", {-1440, 0, 10}, {-1440, 0, 10}},
  };
  for (const Row& row : table) {
    INFO(row.why);
    CHECK(stays(row.made) == row.stays);
  }
}

TEST_CASE("a month of backups every ten minutes comes to twelve, a day of hours and thirty days") {
  const auto left = stays(every(10, 0, 40 * 1440));
  CHECK(std::ranges::count_if(left, [](auto age) { return age < 120; }) == 12);
  CHECK(std::ranges::count_if(left, [](auto age) { return age >= 120 && age < 1440; }) == 22);
  CHECK(left.size() == 12 + 22 + 29);
  CHECK(left.back() < 30 * 1440);
}

TEST_CASE("dropping as time goes by keeps what dropping once would have kept of each day") {
  std::vector<std::int64_t> made;
  Moment now = backups_noon;
  for (int i = 0; i < 10 * 144; ++i) {
    now.utc_ms += 10 * minute_ms;
    made.push_back(now.utc_ms);
    for (const std::int64_t old : backups_to_drop(made, now)) std::erase(made, old);
  }
  std::set<std::int64_t> days;
  for (const std::int64_t moment : made) days.insert((moment + 7 * 60 * minute_ms) / day_ms);
  CHECK(days.size() == 11);
  CHECK(made.size() <= 12 + 24 + 11);
}

TEST_CASE("a backup is made when it is due and something changed") {
  BackupDesk desk;
  desk.record("registration");
  Backups backups(desk.station, 0);
  turn(backups, 599);
  CHECK(desk.kept() == 0);
  turn(backups, 600);
  CHECK(desk.kept() == 1);
  desk.clock.advance_ms(10 * minute_ms);
  turn(backups, 1200);
  CHECK(desk.kept() == 1);
  desk.record("again");
  desk.clock.advance_ms(10 * minute_ms);
  turn(backups, 1800);
  REQUIRE(desk.kept() == 2);
  const auto newest = BackupFile::open(kept_backups(desk.folder.path()).front().file);
  REQUIRE(newest);
  CHECK(newest->mark().value() == content_mark(*desk.station.store).value());
}

TEST_CASE("closing makes a last backup, and none when the one before holds the same") {
  BackupDesk desk;
  desk.record("registration");
  { const Backups backups(desk.station, 0); }
  CHECK(desk.kept() == 1);
  desk.clock.advance_ms(minute_ms);
  { const Backups backups(desk.station, 0); }
  CHECK(desk.kept() == 1);
}

TEST_CASE("no private key stands in a backup, and none beside it") {
  BackupDesk desk;
  desk.record("registration");
  { const Backups backups(desk.station, 0); }
  for (const char* name : {"station.key", "organisation.key"}) {
    const std::string key = read_file(desk.folder / "keys" / name).value();
    const std::string seed = key.substr(key.size() - 64, 32);
    const std::string bytes = read_file(kept_backups(desk.folder.path()).front().file).value();
    CHECK(bytes.find(seed) == std::string::npos);
  }
  CHECK(std::distance(fs::directory_iterator(desk.folder / "backups"), {}) == 1);
}

TEST_CASE("where no backup can be made the kiosk goes on, and makes them again when it can") {
  BackupDesk desk;
  desk.record("registration");
  std::ofstream(desk.folder / "backups") << "in the way";
  Backups backups(desk.station, 0);
  turn(backups, 600);
  CHECK(desk.kept() == 0);
  desk.record("again");
  fs::remove(desk.folder / "backups");
  turn(backups, 1200);
  CHECK(desk.kept() == 1);
}

TEST_CASE("what a killed kiosk left of a backup is no backup, and the next one takes its place") {
  BackupDesk desk;
  desk.record("registration");
  {
    Backups backups(desk.station, 0);
    turn(backups, 600);
  }
  REQUIRE(desk.kept() == 1);
  const fs::path folder = desk.folder / "backups";
  const std::string whole = read_file(kept_backups(desk.folder.path()).front().file).value();
  REQUIRE(write_file(folder / "making.part", whole.substr(0, whole.size() / 2), FileOf::sala));
  CHECK(desk.kept() == 1);
  desk.record("again");
  desk.clock.advance_ms(10 * minute_ms);
  Backups backups(desk.station, 600);
  turn(backups, 1200);
  REQUIRE(desk.kept() == 2);
  CHECK(BackupFile::open(kept_backups(desk.folder.path()).front().file));
  CHECK_FALSE(fs::exists(folder / "making.part"));
}

TEST_CASE("a damaged store never takes the place of good backups") {
  BackupDesk desk;
  for (int i = 0; i < 300; ++i) desk.record("session " + std::to_string(i));
  Backups backups(desk.station, 0);
  turn(backups, 600);
  REQUIRE(desk.kept() == 1);
  desk.station.store->connection().run("PRAGMA wal_checkpoint(TRUNCATE)");
  std::fstream file(desk.station.store->file(), std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(60 * 4096);
  file << std::string(4096, '\x55');
  file.close();
  desk.record("after the damage");
  turn(backups, 1200);
  CHECK(desk.kept() == 1);
  CHECK(BackupFile::open(kept_backups(desk.folder.path()).front().file));
}

TEST_CASE("the heads are noted beside the store") {
  BackupDesk desk;
  desk.record("registration");
  { const Backups backups(desk.station, 0); }
  const auto noted = noted_heads(desk.folder.path());
  const auto heads = desk.station.store->heads().value();
  CHECK(count_missing(heads, noted) == 0);
  CHECK(count_missing(noted, heads) == 0);
  REQUIRE_FALSE(heads.empty());
  auto shorter = heads;
  shorter.front().seq -= 1;
  shorter.pop_back();
  CHECK(count_missing(heads, shorter) == 1 + heads.back().seq);
  CHECK(count_missing(furthest(shorter, heads), heads) == 0);
  CHECK(heads_from(Json::parse("[{\"seq\":1},7,{\"station\":\"x\",\"seq\":2}]")).empty());
}

TEST_CASE("staff read first what was lost, then the door opens") {
  TrainingDay day;
  FlowOptions options;
  options.notices = {{words::restore_missing, {{"count", "7"}}}};
  day.begin(options);
  const auto* told = day.shows<TroubleScreen>();
  REQUIRE(told);
  CHECK(told->what.find("7") != std::string::npos);
  day.ask(intent::GoWelcome{});
  CHECK(day.shows<WelcomeScreen>());
}

}  // namespace sala
