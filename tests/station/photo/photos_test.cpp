// Photos at a station: kept before their fact, deleted with their file, filed anew, taken out, and on their way to others.
#include "station/photo/photos.h"

#include <catch2/catch.hpp>

#include "documents/photo/photo_anew.h"
#include "files/kept_files.h"
#include "files/whole_file.h"
#include "security/sealed.h"
#include "station/exchange/stick_kept.h"
#include "station/keeping/backups.h"
#include "station/keeping/restore.h"
#include "storage/project_queries.h"
#include "support/bodies.h"
#include "support/picture_bytes.h"
#include "support/test_store.h"
#include "words/core.h"
#include "words/observation.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

const TableReader photo_reader{SALA_PROGRAM};
const Uuid photo_project = id_of(0xaa);

std::string photo_bytes(int width) {
  return photo_anew(picture_bytes(width, 30, "png"), "p").value();
}

struct PhotoStation {
  explicit PhotoStation(bool with_project = true) {
    if (with_project) REQUIRE(record(station, {{photo_project, "project_put", bodies::project()}}));
  }

  Uuid add(int width, const std::string& caption = "ฝึกปฏิบัติ") {
    const auto fact = add_photo(station, photo_project, {photo_bytes(width), {}, caption}, "system");
    REQUIRE(fact);
    return *fact;
  }
  std::vector<StoredPhoto> photos() const { return stored_photos(*station.store, photo_project).value(); }
  bool has(int width) const { return has_kept_file(folder.path(), FileHash::of(photo_bytes(width))); }
  void take_from(const PhotoStation& other) {
    std::vector<std::string> lines;
    REQUIRE(other.station.store->export_lines({}, [&](const std::string& line) -> Result<void> {
      lines.push_back(line);
      return {};
    }));
    REQUIRE(station.store->receive(lines, Trust::store_owner));
  }
  KeptOnStick pass(const fs::path& stick, const BundleKeys& keys) const {
    const auto done = exchange_kept(*station.store, {folder.path(), stick, keys, photo_reader});
    REQUIRE(done);
    return *done;
  }

  TemporaryFolder folder{quick_place()};
  SetClock clock{{pen_epoch_ms, 420}};
  OpenStation station = open_station(folder.path(), OpenMode::read_write, clock).value();
};

}  // namespace

TEST_CASE("a photo is kept before the fact that names it, and deleting it takes its file away") {
  PhotoStation station;
  const Uuid first = station.add(40), second = station.add(50, "กลุ่มย่อย");
  REQUIRE(station.photos().size() == 2);
  CHECK(station.photos()[1].photo.caption == "กลุ่มย่อย");
  CHECK(station.has(40));
  REQUIRE(delete_photo(station.station, photo_project, first, "system"));
  CHECK_FALSE(station.has(40));
  CHECK(station.has(50));
  REQUIRE(station.photos().size() == 1);
  CHECK(station.photos()[0].fact == second);
  CHECK(delete_photo(station.station, photo_project, first, "system").error().text == words::error_no_photo);
}

TEST_CASE("two photos of the same bytes share a file, which goes with the last of them") {
  PhotoStation station;
  const Uuid first = station.add(40), second = station.add(40);
  CHECK(kept_files(station.folder.path()).size() == 1);
  REQUIRE(delete_photo(station.station, photo_project, first, "system"));
  CHECK(station.has(40));
  REQUIRE(delete_photo(station.station, photo_project, second, "system"));
  CHECK_FALSE(station.has(40));
  station.add(40);
  CHECK(station.has(40));
  CHECK(station.photos().size() == 1);
}

TEST_CASE("a photo is filed anew with its file and its time") {
  PhotoStation station;
  station.add(40);
  const StoredPhoto before = station.photos()[0];
  station.clock.advance_ms(60'000);
  REQUIRE(refile_photo(station.station, photo_project, before, {"", {}, "พิธีเปิด"}, "system"));
  REQUIRE(station.photos().size() == 1);
  CHECK(station.photos()[0].photo.caption == "พิธีเปิด");
  CHECK(station.photos()[0].time == before.time);
  CHECK(station.has(40));
}

TEST_CASE("what cannot be stored as a photo leaves neither fact nor file") {
  PhotoStation station;
  const auto why = [&](const NewPhoto& photo) {
    const auto added = add_photo(station.station, photo_project, photo, "system");
    REQUIRE_FALSE(added);
    return added.error().text;
  };
  CHECK(why({"no photo"}) == words::error_image_damaged);
  CHECK(why({picture_bytes(30, 30, "png")}) == words::error_image_damaged);
  CHECK(why({photo_bytes(40), id_of(0x77)}) == words::error_photo_session);
  CHECK(why({photo_bytes(40), {}, std::string(longest_caption + 1, 'x')}) == words::error_photo_caption);
  CHECK(kept_files(station.folder.path()).empty());
  CHECK(station.photos().empty());
}

TEST_CASE("taken out, every photo is a bare JPEG of its own name beside a list") {
  PhotoStation station;
  station.add(40, "=cmd|x");
  station.add(50);
  station.add(60);
  fs::remove(station.folder.path() / "files" / FileHash::of(photo_bytes(60)).text());  // it has not arrived here
  const Texts texts = load_texts(Language::en).value();
  const auto out = photos_to_take_out(station.station, photo_project, texts);
  REQUIRE(out);
  const TemporaryFolder to;
  const auto done = write_photos(*out, to.path() / "photos");
  REQUIRE(done);
  CHECK(done->written == 2);
  CHECK(done->missing == 1);
  CHECK(is_made_photo(read_file(to.path() / "photos" / "001 The whole day.jpg").value()));
  const std::string list = read_file(to.path() / "photos" / "photos.csv").value();
  CHECK(list.find("002 The whole day.jpg") != std::string::npos);
  CHECK(list.find("'=cmd") != std::string::npos);
  CHECK_FALSE(write_photos(*out, station.folder.path() / "files"));
}

TEST_CASE("a stick brings photos to whoever holds the trainers' key, and takes deleted ones away") {
  PhotoStation trainer, other;
  const Uuid fact = trainer.add(40);
  other.take_from(trainer);
  const TemporaryFolder stick(quick_place());
  BundleKeys keys, of_door;
  keys.emplace(Family::trainer, new_bundle_key());
  of_door.emplace(Family::project, new_bundle_key());
  CHECK(trainer.pass(stick.path(), of_door).written == 0);
  CHECK(trainer.pass(stick.path(), keys).written == 1);
  CHECK(other.pass(stick.path(), of_door).taken == 0);
  CHECK(other.pass(stick.path(), keys).taken == 1);
  CHECK(other.has(40));
  REQUIRE(delete_photo(trainer.station, photo_project, fact, "system"));
  trainer.pass(stick.path(), keys);
  CHECK(fs::is_empty(stick.path() / "files"));
  other.take_from(trainer);
  other.pass(stick.path(), keys);
  CHECK_FALSE(other.has(40));
}

TEST_CASE("a sealed backup holds the photos, and restoring brings them back") {
  PhotoStation station;
  station.add(40);
  const TemporaryFolder to;
  const fs::path file = to.path() / "backup.sealed";
  REQUIRE(write_sealed_backup(*station.station.store, file, "correct horse battery staple"));
  CHECK(read_file(file)->find("JFIF") == std::string::npos);
  const auto backup = open_backup(file, [] { return Result<std::string>("correct horse battery staple"); });
  REQUIRE(backup);
  PhotoStation restored(false);
  REQUIRE(restore_backup(restored.station, *backup, false, photo_reader));
  CHECK(restored.has(40));
}

TEST_CASE("how many who came have not agreed to photographs is counted by people") {
  PhotoStation station;
  const auto person = [](std::uint8_t number) { return id_of(number); };
  std::vector<Draft> drafts;
  for (std::uint8_t number = 1; number <= 3; ++number) {
    drafts.push_back({photo_project, "participant_put", bodies::participant(person(number), "A")});
    drafts.push_back({photo_project, "check_in", bodies::check_in(person(number), pen_epoch_ms)});
  }
  const auto consent = [&](std::uint8_t number, bool given) {
    drafts.push_back({photo_project,
                      "consent",
                      {{"participant", person(number).text()},
                       {"notice", "photographs"},
                       {"version", "1"},
                       {"given", given},
                       {"time", "2026-11-23T08:31:00.000+07:00"},
                       {"by", "participant"}}});
  };
  consent(1, true);
  consent(2, false);
  REQUIRE(record(station.station, drafts));
  const auto told = photo_consents(*station.station.store, photo_project);
  REQUIRE(told);
  CHECK(told->present == 3);
  CHECK(told->agreed == 1);
  CHECK(told->others() == 2);
}

}  // namespace sala
