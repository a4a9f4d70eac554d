// The file and its folder: whose it is, which version, who may open it, and what an unclean end leaves.
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "storage/known.h"
#include "storage/project_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"
#include "words/storage.h"

using namespace sala;
namespace fs = std::filesystem;

namespace {

TextId why(const Result<std::unique_ptr<Store>>& opened) {
  REQUIRE_FALSE(opened);
  return opened.error().text;
}

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

/// Changes the closed file as somebody with another program would.
void tamper(TestStore& store, const std::string& statements) {
  const fs::path file = store->file();
  store.close();
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(statements);
}

std::optional<bool> gate_in(const Store& store) {
  return gate_of(store, project, "registration", "").value();
}

/// Runs the work in another process; answers its exit status.
int in_another_process(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("the folder is its owner's alone, and so is every file in it") {
  TestStore store;
  TemporaryFolder outer;
  const fs::path folder = outer / "made" / "here";
  const auto opened = Store::open(folder, OpenMode::read_write, store->seams());
  REQUIRE(opened);
  CHECK(mode_of(folder) == 0700);
  for (const auto& entry : fs::directory_iterator(folder)) CHECK(mode_of(entry) == 0600);
}

TEST_CASE("a folder full of other things keeps its mode") {
  TemporaryFolder folder;
  std::ofstream(folder / "letter.txt") << "dear";
  ::chmod(folder.path().c_str(), 0755);
  REQUIRE(FolderLock::take(folder.path(), 0));
  CHECK(mode_of(folder.path()) == 0755);
  CHECK(mode_of(folder / "lock") == 0600);
}

TEST_CASE("the promises of the file are kept: WAL, every commit on the disk, deleted rows overwritten") {
  TestStore store;
  Connection& connection = store->connection();
  CHECK(connection.text("PRAGMA journal_mode") == "wal");
  CHECK(connection.number("PRAGMA synchronous") == 2);
  CHECK(connection.number("PRAGMA secure_delete") == 1);
  CHECK(connection.number("PRAGMA trusted_schema") == 0);
  CHECK(connection.number("PRAGMA application_id") == 0x53616c61);
  CHECK_THROWS(connection.run("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''"));
}

TEST_CASE("a store of a newer Sala is refused") {
  TestStore store;
  tamper(store, "CREATE TABLE tomorrow (thing TEXT); PRAGMA user_version = 99");
  CHECK(why(store.again(OpenMode::read_write)) == words::error_store_newer);
  CHECK(why(store.again(OpenMode::read_only)) == words::error_store_newer);
}

TEST_CASE("another program's database is refused") {
  TestStore store;
  tamper(store, "PRAGMA application_id = 1");
  CHECK(why(store.again(OpenMode::read_write)) == words::error_store_foreign);
}

TEST_CASE("a store that would act by itself is refused") {
  for (const char* trap :
       {"CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM chain; END", "CREATE VIEW v AS SELECT * FROM fact"}) {
    TestStore store;
    tamper(store, trap);
    CHECK(why(store.again(OpenMode::read_write)) == words::error_store_foreign);
  }
}

TEST_CASE("a file that is no database is refused and not overwritten") {
  TestStore store;
  const fs::path file = store->file();
  store.close();
  std::ofstream(file, std::ios::trunc) << std::string(5000, 'x');
  CHECK(why(store.again(OpenMode::read_write)) == words::error_store_foreign);
  CHECK(fs::file_size(file) == 5000);
}

TEST_CASE("reading needs a store that is there, and makes none") {
  TestStore store;
  TemporaryFolder empty;
  CHECK(why(Store::open(empty.path(), OpenMode::read_only, store->seams())) == words::error_store_none);
  CHECK(fs::is_empty(empty.path()));
}

TEST_CASE("a reader beside the writer sees what was committed and can change nothing") {
  TestStore store;
  store.become(Pen(1, Roles::all()));
  REQUIRE(store->record({gate(true)}));
  const auto reader = store.again(OpenMode::read_only).value();
  CHECK(gate_in(*reader) == std::optional(true));
  REQUIRE(store->record({gate(false)}));
  CHECK(gate_in(*reader) == std::optional(false));
  Pen other(2, Roles::all());
  other.write(project, "gate", bodies::gate("registration", true));
  CHECK_FALSE(reader->receive(other.lines(), Trust::store_owner));
  CHECK_FALSE(reader->set_setting("language", "en"));
  CHECK_FALSE(reader->rebuild());
  CHECK(reader->full_check());
}

TEST_CASE("a reader of a closed store changes not a byte of it") {
  TestStore store;
  store.become(Pen(1, Roles::all()));
  REQUIRE(store->record({gate(true)}));
  const fs::path file = store->file();
  store.close();
  const auto bytes = [&] {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  };
  const std::string before = bytes();
  CHECK(gate_in(*store.again(OpenMode::read_only).value()) == std::optional(true));
  CHECK(bytes() == before);
}

TEST_CASE("what a writer had committed before it was killed is there for readers and for the next writer") {
  TestStore store;
  store.close();
  const int status = in_another_process([&] {
    store.open();
    store.become(Pen(1, Roles::all()));
    return store->record({gate(true)}) ? 7 : 1;  // ends without closing the store
  });
  REQUIRE(status == 7);
  CHECK(fs::file_size(store.folder / "sala.sqlite-wal") > 0);
  CHECK(gate_in(*store.again(OpenMode::read_only).value()) == std::optional(true));
  store.open();
  CHECK(gate_in(*store) == std::optional(true));
  CHECK(store->full_check());
}

TEST_CASE("damage is found by the full check, and by opening after an unclean end") {
  TestStore store;
  store.become(Pen(1, Roles::all()));
  REQUIRE(store->record(std::vector<Draft>(300, {project, "remark", {{"note", std::string(1000, 'x')}}})));
  const fs::path file = store->file();
  store.close();
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(static_cast<std::streamoff>(fs::file_size(file)) - 20 * 4096);
  stream << std::string(12 * 4096, '\x55');
  stream.close();
  const auto reader = store.again(OpenMode::read_only).value();
  REQUIRE_FALSE(reader->full_check());
  CHECK(reader->full_check().error().text == words::error_store_damaged);
  std::ofstream(file.string() + "-wal", std::ios::binary) << std::string(32, '\0');
  CHECK(why(store.again(OpenMode::read_write)) == words::error_store_damaged);
}

TEST_CASE("settings stay, change and go; they are no facts") {
  TestStore store;
  CHECK(store->setting("project").value() == std::nullopt);
  REQUIRE(store->set_setting("project", "x"));
  store.close();
  store.open();
  CHECK(store->setting("project").value() == std::optional<std::string>("x"));
  REQUIRE(store->set_setting("project", std::nullopt));
  CHECK(store->setting("project").value() == std::nullopt);
  CHECK(store.exported().empty());
}

TEST_CASE("one process writes: another waits for the lock, gives up, and gets it when it is free") {
  TemporaryFolder folder;
  const auto taken_elsewhere = [&](int wait_ms) {
    return in_another_process([&] { return FolderLock::take(folder.path(), wait_ms) ? 0 : 3; });
  };
  {
    const auto lock = FolderLock::take(folder.path(), 0);
    REQUIRE(lock);
    CHECK(taken_elsewhere(100) == 3);
  }
  CHECK(taken_elsewhere(0) == 0);
}

TEST_CASE("the lock does not pass to programs that are started under it") {
  TemporaryFolder folder;
  std::optional<FolderLock> lock = FolderLock::take(folder.path(), 0).value();
  const pid_t child = ::fork();
  if (child == 0) {
    ::execlp("sleep", "sleep", "30", nullptr);
    ::_exit(1);
  }
  ::usleep(200'000);
  lock.reset();
  CHECK(FolderLock::take(folder.path(), 2000));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}
