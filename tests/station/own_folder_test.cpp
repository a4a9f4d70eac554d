// The one guard before every file that people ask for.
#include "files/own_folder.h"

#include <catch2/catch.hpp>

#include "files/whole_file.h"
#include "security/organisation_key.h"
#include "station/open_station.h"
#include "support/temporary_folder.h"
#include "words/files.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

bool refused(const fs::path& output) {
  const auto allowed = check_output(output);
  if (!allowed) CHECK(allowed.error().text == words::error_own_folder);
  return !allowed;
}

}  // namespace

TEST_CASE("a folder is Sala's own once a station was opened in it, or while only its keys are left") {
  const TemporaryFolder folder;
  CHECK_FALSE(is_data_folder(folder.path()));
  SetClock clock{{0, 420}};
  { const auto station = open_station(folder.path(), OpenMode::read_write, clock); }
  CHECK(is_data_folder(folder.path()));

  const TemporaryFolder lost;
  REQUIRE(create_organisation_key(lost.path(), SecretKey::generate()));
  CHECK(is_data_folder(lost.path()));
}

TEST_CASE("what people ask for stands anywhere but among Sala's own files") {
  const TemporaryFolder folder;
  const fs::path data = folder / "data";
  SetClock clock{{0, 420}};
  { const auto station = open_station(data, OpenMode::read_write, clock); }
  fs::create_directories(data / "keys");
  fs::create_directories(data / "exchange");
  fs::create_directory_symlink(data / "keys", folder / "link");
  fs::create_directory_symlink(data, folder / "whole");

  for (const char* inside :
       {"data/sala.sqlite", "data/sala.sqlite-wal", "data/new", "data/keys/organisation.key", "data/backups/x.sqlite",
        "data/exchange/../heads.json", "link/organisation.key", "link/../sala.sqlite", "whole/sala.sqlite",
        "whole/exchange/../keys/x", "data/exchange2/x", "data/a/exchange/x"}) {
    INFO(inside);
    CHECK(refused(folder / inside));
  }
  for (const char* outside :
       {"x", "datax/x", "data/exchange/x", "data/exchange/a/b", "whole/exchange/x", "nowhere/x"}) {
    INFO(outside);
    CHECK_FALSE(refused(folder / outside));
  }
  CHECK_FALSE(write_file(data / "heads.json", "x"));
  CHECK(write_file(data / "heads.json", "x", FileOf::sala));
  CHECK(write_file(data / "exchange" / "x", "x"));
}

TEST_CASE("a folder for people's files is made, but not among Sala's own") {
  const TemporaryFolder folder;
  SetClock clock{{0, 420}};
  { const auto station = open_station(folder / "data", OpenMode::read_write, clock); }
  CHECK(make_output_folder(folder / "a" / "b"));
  CHECK(fs::is_directory(folder / "a" / "b"));
  CHECK(make_output_folder(folder / "data" / "exchange" / "out"));
  CHECK_FALSE(make_output_folder(folder / "data" / "out"));
  CHECK_FALSE(fs::exists(folder / "data" / "out"));
  CHECK_FALSE(make_output_folder(folder / "data"));
}

}  // namespace sala
