// Pictures of questions on their way: stored before the fact, by stick, in a sealed backup, counted where they are missing.
#include <fstream>

#include "files/kept_files.h"
#include "files/whole_file.h"
#include "security/sealed.h"
#include "station/doctor.h"
#include "station/exchange/stick_kept.h"
#include "station/keeping/backup_parcel.h"
#include "station/keeping/backups.h"
#include "station/keeping/restore.h"
#include "station/program_files.h"
#include "storage/learning/test_pictures.h"
#include "support/kept_station.h"
#include "words/core.h"
#include "words/doctor.h"
#include "words/files.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

const TableReader kept_reader{SALA_PROGRAM};
constexpr const char* backup_passphrase = "correct horse battery staple";

const ReadQuestion& one() {
  static const ReadQuestion question = question_with_picture(30);
  return question;
}
const ReadQuestion& two() {
  static const ReadQuestion question = question_with_picture(40);
  return question;
}

/// A stick between stations that share a key.
struct KeptStick {
  KeptStick() { keys.emplace(Family::project, new_bundle_key()); }
  KeptOnStick pass(const KeptStation& at) {
    const auto done = exchange_kept(*at.station.store, {at.folder.path(), folder.path(), keys, kept_reader});
    REQUIRE(done);
    return *done;
  }
  fs::path file(const ReadQuestion& question) const {
    return folder.path() / "files" / sealed_file_name(keys.at(Family::project), question.picture_read->hash);
  }
  void lay(const ReadQuestion& question, const std::string& bytes) {
    REQUIRE(write_file(file(question), seal_with_key(bytes, keys.at(Family::project))));
  }
  TemporaryFolder folder{quick_place()};
  BundleKeys keys;
};

/// One that has the facts of another, and no file.
struct Receiver : KeptStation {
  explicit Receiver(const KeptStation& from) { take(from.lines()); }
  bool has(const ReadQuestion& question) const {
    return !question_picture(folder.path(), question.picture_read->hash.text()).empty();
  }
  /// What the check-up says of files; empty where it says nothing.
  std::string told_missing() const {
    const Texts texts = load_texts(Language::en).value();
    const auto station = open_station(folder.path(), OpenMode::read_only, clock);
    for (const Check& check : examine({folder.path(), texts, clock, {}, std::vector<Printer>{}}, station))
      if (check.name == "files") return check.message;
    return "";
  }
};

}  // namespace

TEST_CASE("what was found for questions is kept before the fact names it; what was not found names nothing") {
  KeptStation station;
  ReadQuestion lost = two();
  lost.picture_read = nullptr;
  const auto imported = station.import({one(), lost});
  REQUIRE(imported);
  CHECK(imported->missing_pictures == std::vector<std::string>{"40.png"});
  CHECK(kept_files(station.folder.path()) == std::vector{one().picture_read->hash});
  CHECK(pictures_of_tests(*station.station.store).value() == std::vector{one().picture_read->hash});
  CHECK(question_picture(station.folder.path(), one().picture_read->hash.text()) == one().picture_read->png);
  for (const char* hash : {"", "../store", "ABC"}) CHECK(question_picture(station.folder.path(), hash).empty());
}

TEST_CASE("where a picture cannot be stored, no fact names it") {
  KeptStation station;
  std::ofstream(station.folder.path() / "files") << "in the way";
  CHECK_FALSE(station.import({one()}));
  CHECK(pictures_of_tests(*station.station.store).value().empty());
}

TEST_CASE("a picture that a newer test no longer has is still named by the older one") {
  KeptStation station;
  REQUIRE(station.import({one()}));
  REQUIRE(station.import({two()}));
  CHECK(pictures_of_tests(*station.station.store).value().size() == 2);
}

TEST_CASE("a stick brings each picture once, called by what only holders of the key can tell") {
  KeptStation office;
  REQUIRE(office.import({one(), two(), one()}));
  KeptStick stick;
  CHECK(stick.pass(office).written == 2);
  CHECK(stick.pass(office).written == 0);
  for (const auto& entry : fs::directory_iterator(stick.folder.path() / "files")) {
    const std::string name = entry.path().filename().string(), bytes = read_file(entry.path()).value();
    CHECK(FileHash::parse(name));
    CHECK(name != one().picture_read->hash.text());
    CHECK(bytes.find("IHDR") == std::string::npos);
  }
  const Receiver door(office);
  CHECK(door.told_missing() == load_texts(Language::en).value().with(words::doctor_files_missing, {{"count", "2"}}));
  const KeptOnStick taken = stick.pass(door);
  CHECK(taken.taken == 2);
  CHECK(taken.missing == 0);
  CHECK_FALSE(taken.trouble);
  CHECK(door.has(one()));
  CHECK(door.has(two()));
  CHECK(door.told_missing().empty());
}

TEST_CASE("only what facts name is taken, and another organisation's key opens nothing") {
  KeptStation office, empty;
  REQUIRE(office.import({one()}));
  KeptStick stick, other;
  stick.pass(office);
  CHECK(stick.pass(empty).taken == 0);
  CHECK_FALSE(fs::exists(empty.folder.path() / "files"));
  fs::create_directory(other.folder.path() / "files");
  fs::copy(stick.file(one()), other.file(one()));
  const Receiver door(office);
  const KeptOnStick passed = other.pass(door);
  CHECK(passed.taken == 0);
  CHECK(passed.missing == 1);
  CHECK(passed.trouble);
}

TEST_CASE("what lies on a stick under a picture's name and is not that picture is not taken") {
  KeptStation office;
  REQUIRE(office.import({one()}));
  KeptStick stick;
  stick.pass(office);
  const std::string sealed = read_file(stick.file(one())).value(), png = one().picture_read->png;
  const Receiver door(office);
  const auto refused = [&] {
    const KeptOnStick passed = stick.pass(door);
    return passed.taken == 0 && passed.missing == 1 && passed.trouble && !door.has(one()) &&
           !fs::exists(stick.file(one()));
  };
  for (const std::string& bytes :
       {std::string(), std::string("no seal"), sealed.substr(0, sealed.size() / 2), sealed + "x"}) {
    std::ofstream(stick.file(one()), std::ios::binary | std::ios::trunc) << bytes;
    CHECK(refused());
  }
  for (const std::string& bytes : {png + "x", two().picture_read->png, std::string("GIF89a")}) {
    stick.lay(one(), bytes);
    CHECK(refused());
  }
  CHECK(stick.pass(office).written == 1);  // whoever has it lays it there again
  CHECK(stick.pass(door).taken == 1);
}

TEST_CASE("a picture whose hash is right and which no decoder takes is not kept") {
  std::string broken = one().picture_read->png;
  const auto pixels = broken.find("IDAT");
  for (std::size_t i = pixels + 6; i < pixels + 16; ++i) broken[i] = static_cast<char>(~broken[i]);
  ReadQuestion question = one();
  question.picture_read = std::make_shared<const ReadPicture>(ReadPicture{FileHash::of(broken), broken});
  KeptStation office;
  REQUIRE(office.import({question}));
  KeptStick stick;
  stick.pass(office);
  const Receiver door(office);
  CHECK(stick.pass(door).taken == 0);
  CHECK_FALSE(door.has(question));
}

TEST_CASE("a link in place of a kept file on a stick is not followed") {
  KeptStation office;
  REQUIRE(office.import({one()}));
  const Receiver door(office);
  KeptStick stick;
  fs::create_directory(stick.folder.path() / "files");
  fs::create_symlink(office.folder.path() / "files" / one().picture_read->hash.text(), stick.file(one()));
  CHECK(stick.pass(door).taken == 0);
  KeptStick linked;
  fs::create_directory_symlink(office.folder.path(), linked.folder.path() / "files");
  CHECK_FALSE(exchange_kept(*door.station.store, {door.folder.path(), linked.folder.path(), linked.keys, kept_reader}));
}

TEST_CASE("a sealed backup holds the pictures, and restoring brings them back") {
  KeptStation office;
  REQUIRE(office.import({one(), two()}));
  const TemporaryFolder kept(quick_place());
  const fs::path file = kept.path() / "backup.sealed";
  REQUIRE(write_sealed_backup(*office.station.store, file, backup_passphrase));
  const auto ask = [] { return Result<std::string>(backup_passphrase); };
  auto backup = open_backup(file, ask);
  REQUIRE(backup);
  CHECK(backup->files.size() == 2);
  backup->files.push_back("no picture, and named by nobody");
  KeptStation restored;
  REQUIRE(restore_backup(restored.station, *backup, false, kept_reader));
  CHECK(kept_files(restored.folder.path()) == kept_files(office.folder.path()));
  CHECK(restored.lines() == office.lines());
}

TEST_CASE("a backup without pictures is what it always was") {
  KeptStation office;
  ReadQuestion plain = one();
  plain.picture.clear();
  plain.picture_read = nullptr;
  REQUIRE(office.import({plain}));
  const TemporaryFolder kept(quick_place());
  REQUIRE(write_sealed_backup(*office.station.store, kept.path() / "b", backup_passphrase));
  const auto bytes = open_with_passphrase(read_file(kept.path() / "b").value(), backup_passphrase, "b");
  CHECK(bytes.value().starts_with("SQLite format 3"));
}

TEST_CASE("a parcel is read as it was made, and nothing else is one") {
  const BackupParcel parcel{"store", {"", "one", std::string("two\0\n", 5)}};
  const std::string bytes = parcel_bytes(parcel);
  const auto read = parcel_from(bytes);
  REQUIRE(read);
  CHECK(read->store == parcel.store);
  CHECK(read->files == parcel.files);
  CHECK(parcel_from("SQLite format 3")->store == "SQLite format 3");
  for (std::size_t length = 14; length < bytes.size(); ++length) CHECK_FALSE(parcel_from(bytes.substr(0, length)));
  CHECK_FALSE(parcel_from(bytes + "x"));
  for (const char* line : {"", "{}", "[]", R"({"files":{},"store":1})", R"({"files":[-1],"store":0})",
                           R"({"files":[18446744073709551615],"store":0})", R"({"files":["1"],"store":0})"})
    CHECK_FALSE(parcel_from("SALA-PARCEL-1\n" + std::string(line) + "\nx"));
}

}  // namespace sala
