#include "security/station_key.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "files.h"
#include "security/random.h"
#include "support/temporary_folder.h"
#include "words/security.h"

using namespace sala;
using std::filesystem::perms;

namespace {

struct StationFolder : TemporaryFolder {
  std::filesystem::path file = path() / "keys" / "station.key";
  Uuid station = Uuid::v4(system_random);

  PublicKey save() const {
    const StationKey key{station, machine_id(), SecretKey::generate()};
    REQUIRE(save_station_key(path(), key));
    return key.key.public_key();
  }
  std::optional<TextId> refusal() const {
    const auto loaded = load_station_key(path());
    return loaded ? std::nullopt : std::optional(loaded.error().text);
  }
};

}  // namespace

TEST_CASE("a station's key comes back as it was saved") {
  const StationFolder folder;
  const StationKey key{folder.station, Hash{1, 2, 3}, SecretKey::generate()};
  REQUIRE(save_station_key(folder.path(), key));

  const auto loaded = load_station_key(folder.path());
  REQUIRE(loaded);
  REQUIRE(*loaded);
  CHECK((*loaded)->station == folder.station);
  CHECK((*loaded)->machine == key.machine);
  CHECK((*loaded)->key.public_key() == key.key.public_key());
}

TEST_CASE("a new folder has no station's key, which is no error") {
  const StationFolder folder;
  const auto loaded = load_station_key(folder.path());
  REQUIRE(loaded);
  CHECK_FALSE(*loaded);
}

TEST_CASE("only its owner can read a saved key, whatever the umask") {
  const StationFolder folder;
  const auto before = ::umask(0);
  folder.save();
  ::umask(before);
  CHECK(permissions(folder.file) == (perms::owner_read | perms::owner_write));
  CHECK(permissions(folder.file.parent_path()) == perms::owner_all);
}

TEST_CASE("a key that others may read is refused") {
  const StationFolder folder;
  folder.save();
  for (const perms opened : {perms::group_read, perms::others_read, perms::group_write}) {
    std::filesystem::permissions(folder.file, perms::owner_read | opened);
    CHECK(folder.refusal() == words::error_key_exposed);
  }
}

TEST_CASE("a link in the key's place is not followed") {
  const StationFolder folder;
  folder.save();
  std::filesystem::rename(folder.file, folder / "elsewhere");
  std::filesystem::create_symlink(folder / "elsewhere", folder.file);
  CHECK(folder.refusal() == words::error_key_unreadable);
}

TEST_CASE("a key file cut off anywhere is refused as damaged") {
  const StationFolder folder;
  folder.save();
  const std::string whole = bytes_of(folder.file);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    overwrite(folder.file, whole.substr(0, size));
    CHECK(folder.refusal() == words::error_key_damaged);
  }
}

TEST_CASE("a key file with one bit altered anywhere is refused as damaged") {
  const StationFolder folder;
  folder.save();
  const std::string whole = bytes_of(folder.file);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string altered = whole;
    altered[at] = static_cast<char>(altered[at] ^ 4);
    overwrite(folder.file, altered);
    CHECK(folder.refusal() == words::error_key_damaged);
  }
}

TEST_CASE("a key file of a later version asks for a newer Sala") {
  const StationFolder folder;
  folder.save();
  std::string bytes = bytes_of(folder.file);
  bytes[8] = 2;
  const Hash check = blake2b(std::string_view(bytes).substr(0, bytes.size() - sizeof(Hash)));
  std::ranges::copy(check, bytes.end() - sizeof(Hash));
  overwrite(folder.file, bytes);
  CHECK(folder.refusal() == words::error_key_newer);
}

TEST_CASE("a machine that could not be told stays unknown in the file") {
  const StationFolder folder;
  REQUIRE(save_station_key(folder.path(), {folder.station, std::nullopt, SecretKey::generate()}));
  CHECK_FALSE((*load_station_key(folder.path()))->machine);
}

TEST_CASE("a new key takes the old one's place, and what a power cut left beside it") {
  const StationFolder folder;
  const PublicKey first = folder.save();
  overwrite(folder.file.string() + ".new", "half a k");
  const PublicKey second = folder.save();
  CHECK(first != second);
  CHECK((*load_station_key(folder.path()))->key.public_key() == second);
  CHECK_FALSE(std::filesystem::exists(folder.file.string() + ".new"));
}

TEST_CASE("a key that cannot be saved says so and leaves the old one") {
  const StationFolder folder;
  const PublicKey first = folder.save();
  std::filesystem::create_directories(folder.file.string() + ".new/in the way");
  const auto saved = save_station_key(folder.path(), {folder.station, {}, SecretKey::generate()});
  REQUIRE_FALSE(saved);
  CHECK(saved.error().text == words::error_key_unwritable);
  CHECK((*load_station_key(folder.path()))->key.public_key() == first);
}

TEST_CASE("a key belongs to its station on its machine") {
  const Uuid station{{1}}, other_station{{2}};
  const Hash here{1}, elsewhere{2};
  const auto made = [&](std::optional<Hash> machine) { return StationKey{station, machine, SecretKey::generate()}; };
  CHECK(belongs_to(made(here), station, here));
  CHECK_FALSE(belongs_to(made(here), other_station, here));
  CHECK_FALSE(belongs_to(made(here), station, elsewhere));
  CHECK(belongs_to(made(std::nullopt), station, here));
  CHECK(belongs_to(made(here), station, std::nullopt));
}
