// The kiosk and its record, kept the same by a thread of its own.
#include "kiosk/staff/record/record_keeper.h"

#include <catch2/catch.hpp>
#include <thread>

#include "support/station_day.h"

namespace sala {
namespace {

/// A kiosk that has met an office's record once, by line.
struct KeptKiosk : BareStation {
  explicit KeptKiosk(const RecordUrl& url) {
    REQUIRE(sync_record(station, {url}));
    REQUIRE(use_record(*station.store, url));
  }
  std::size_t people(const Uuid& project) const {
    std::size_t count = 0;
    REQUIRE(station.store->export_lines(project, [&](const std::string& line) -> Result<void> {
      count += line.find("\"participant_put\"") != std::string::npos;
      return {};
    }));
    return count;
  }
  /// Turns the loop until it is so, or five seconds are over.
  bool turn_until(const std::function<bool()>& is_so) {
    for (int i = 0; i < 500; ++i) {
      REQUIRE(keeper.pass_time(station, true));
      if (is_so()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  }

  RecordKeeper keeper;
};

}  // namespace

TEST_CASE("what another station recorded comes by itself, and ending does not wait") {
  const TemporaryFolder place;
  const RecordUrl url{RecordKind::sqlite, (place / "r.sqlite").string()};
  StationDay office;
  REQUIRE(sync_record(office.station, {url}));
  KeptKiosk kiosk(url);
  const std::size_t before = kiosk.people(office.project);
  CHECK(before == 3);
  Participant late;
  late.given_name = "มาช้า";
  REQUIRE(put_participant(office.station, office.project, late, "system"));
  REQUIRE(sync_record(office.station, {url}));
  CHECK(kiosk.turn_until([&] { return kiosk.people(office.project) == 4; }));
  CHECK(kiosk.turn_until([&] { return kiosk.keeper.last() && kiosk.keeper.last()->equal; }));
  const auto began = std::chrono::steady_clock::now();
  kiosk.keeper.end();
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(2));
}

TEST_CASE("a kiosk whose record is gone goes on and says since when") {
  const TemporaryFolder place;
  const RecordUrl url{RecordKind::sqlite, (place / "r.sqlite").string()};
  StationDay office;
  REQUIRE(sync_record(office.station, {url}));
  KeptKiosk kiosk(url);
  std::filesystem::remove(url.place);
  std::filesystem::create_directory(url.place);
  CHECK(kiosk.turn_until([&] {
    const auto note = read_record_note(kiosk.folder.path(), shown_url(url));
    return note && note->trouble.has_value();
  }));
}

}  // namespace sala
