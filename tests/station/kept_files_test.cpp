// Files kept by their hash: whole or not at all, whatever ends the program or fills the disk.
#include "files/kept_files.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "files/whole_file.h"
#include "support/small_disk.h"
#include "words/files.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

unsigned mode_of(const fs::path& file) {
  struct stat told {};
  REQUIRE(::stat(file.c_str(), &told) == 0);
  return told.st_mode & 0777U;
}

void overwrite(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace

TEST_CASE("a file is kept by its hash, for this user alone, and found again as it was") {
  const TemporaryFolder folder;
  const std::string bytes("picture\0bytes", 13);
  const auto hash = keep_file(folder.path(), bytes);
  REQUIRE(hash);
  CHECK(*hash == FileHash::of(bytes));
  CHECK(kept_file(folder.path(), *hash).value() == bytes);
  CHECK(has_kept_file(folder.path(), *hash));
  CHECK(mode_of(folder.path() / "files") == 0700);
  CHECK(mode_of(folder.path() / "files" / hash->text()) == 0600);
  CHECK(keep_file(folder.path(), bytes).value() == *hash);
  CHECK(kept_files(folder.path()) == std::vector{*hash});
}

TEST_CASE("what is not there, or is not what its name says, is said and never given") {
  const TemporaryFolder folder;
  const FileHash none = FileHash::of("none");
  CHECK(kept_file(folder.path(), none).error().text == words::error_kept_missing);
  const FileHash hash = keep_file(folder.path(), "whole").value();
  const fs::path file = folder.path() / "files" / hash.text();
  for (const char* other : {"", "whol", "whole!", "WHOLE"}) {
    INFO(other);
    overwrite(file, other);
    CHECK(kept_file(folder.path(), hash).error().text == words::error_kept_altered);
  }
  CHECK(keep_file(folder.path(), "whole"));  // brought again, it is mended
  CHECK(kept_file(folder.path(), hash).value() == "whole");
  fs::remove(file);
  fs::create_symlink("/etc/hostname", file);
  CHECK_FALSE(has_kept_file(folder.path(), hash));
  CHECK_FALSE(kept_file(folder.path(), hash));
}

TEST_CASE("other names in the folder are nobody's files") {
  const TemporaryFolder folder;
  const FileHash hash = keep_file(folder.path(), "kept").value();
  for (const std::string& name : {FileHash::of("half").text() + ".part", std::string("README"), std::string(64, 'A')})
    overwrite(folder.path() / "files" / name, "x");
  fs::create_directory(folder.path() / "files" / FileHash::of("folder").text());
  CHECK(kept_files(folder.path()) == std::vector{hash});
  CHECK(keep_file(folder.path(), "half"));  // what was left half goes
  CHECK_FALSE(fs::exists(folder.path() / "files" / (FileHash::of("half").text() + ".part")));
}

TEST_CASE("20 MB are kept, a byte more is not") {
  const TemporaryFolder folder(quick_place());
  const std::string large(largest_kept_file, 'x');
  CHECK(keep_file(folder.path(), large));
  CHECK(keep_file(folder.path(), large + "x").error().text == words::error_kept_large);
  CHECK(kept_files(folder.path()).size() == 1);
}

TEST_CASE("a folder that cannot be made, or a link in its place, is no place for files") {
  const TemporaryFolder folder, elsewhere;
  fs::create_directory_symlink(elsewhere.path(), folder.path() / "files");
  CHECK_FALSE(keep_file(folder.path(), "x"));
  CHECK(fs::is_empty(elsewhere.path()));
  CHECK_FALSE(keep_file(folder.path() / "none", "x"));
}

TEST_CASE("a killed program leaves whole files and nothing that is taken for one") {
  const TemporaryFolder folder(quick_place());
  for (int kill_at_us = 0; kill_at_us < 40; ++kill_at_us) {
    const pid_t child = ::fork();
    if (child == 0)
      for (int n = 0;; ++n)
        if (!keep_file(folder.path(), std::string(50'000, 'x') + std::to_string(kill_at_us * 100'000 + n))) ::_exit(1);
    ::usleep(static_cast<useconds_t>(300 * kill_at_us));
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
  }
  const auto kept = kept_files(folder.path());
  CHECK_FALSE(kept.empty());
  for (const FileHash& hash : kept) CHECK(kept_file(folder.path(), hash));
}

TEST_CASE("a full disk keeps nothing half, says so, and works again when it has room") {
  SmallDisk disk("1m");
  if (!disk.is_there()) return;
  REQUIRE(keep_file(disk.root(), "first"));
  disk.fill();
  const std::string bytes(300'000, 'x');
  CHECK(keep_file(disk.root(), bytes).error().text == words::error_kept_room);
  CHECK(kept_files(disk.root()) == std::vector{FileHash::of("first")});
  CHECK(std::distance(fs::directory_iterator(disk.root() / "files"), fs::directory_iterator()) == 1);
  disk.make_room();
  CHECK(keep_file(disk.root(), bytes));
  CHECK(kept_file(disk.root(), FileHash::of(bytes)));
  REQUIRE(disk.set_read_only());
  CHECK_FALSE(keep_file(disk.root(), "other"));
  CHECK(kept_file(disk.root(), FileHash::of(bytes)));
}

}  // namespace sala
