// Copies of the store and what is read back from them: whole, of this form, and facts alone.
#include "storage/backup.h"

#include <fstream>

#include "storage/backup_file.h"
#include "storage/known.h"
#include "support/bodies.h"
#include "support/small_disk.h"
#include "support/test_store.h"
#include "words/core.h"
#include "words/storage.h"

using namespace sala;
namespace fs = std::filesystem;

namespace {

Draft remark(int number) {
  return {project, "remark", {{"note", std::string(1000, 'x')}, {"item", std::to_string(number)}}};
}

/// A store with an organisation and so many facts of some length.
struct FilledStore : TestStore {
  explicit FilledStore(int facts = 300) {
    become(Pen(1, Roles::all(), &organisation_key));
    REQUIRE((*this)->record({{std::nullopt, "organisation_put", bodies::organisation(organisation_key)}}));
    std::vector<Draft> drafts;
    for (int i = 0; i < facts; ++i) drafts.push_back(remark(i));
    REQUIRE((*this)->record(drafts));
  }

  Result<void> copy_to(const fs::path& name) {
    auto copy = StoreCopy::begin(**this, name.string() + ".part");
    if (!copy) return Failure(copy.error());
    const auto stepped = copy->step(-1);
    if (!stepped) return Failure(stepped.error());
    return copy->finish(name);
  }

  fs::path backup() {
    const fs::path name = folder / "backup.sqlite";
    REQUIRE(copy_to(name));
    return name;
  }
};

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void overwrite(const fs::path& file, std::streamoff at, const std::string& bytes) {
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(at);
  stream << bytes;
}

TextId refusal_of(const fs::path& file) {
  const auto opened = BackupFile::open(file);
  REQUIRE_FALSE(opened);
  return opened.error().text;
}

void change(const fs::path& file, const std::string& statements) {
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(statements);
}

}  // namespace

TEST_CASE("a store restored from its backup holds the same facts and makes the same tables") {
  FilledStore from;
  TestStore to;
  const auto report = restore_facts(*to, BackupFile::open(from.backup()).value()).value();
  CHECK(report.added == static_cast<int>(from.exported().size()));
  CHECK(report.refused == 0);
  CHECK(to.exported() == from.exported());
  CHECK(plain_tables(*to) == plain_tables(*from));
}

TEST_CASE("restoring again, and into a store that went on, adds nothing and loses nothing") {
  FilledStore store;
  const fs::path backup = store.backup();
  REQUIRE(store->record({remark(1000)}));
  const auto before = store.exported();
  const auto report = restore_facts(*store, BackupFile::open(backup).value()).value();
  CHECK(report.added == 0);
  CHECK(report.already == static_cast<int>(before.size()) - 1);
  CHECK(store.exported() == before);
}

TEST_CASE("what is recorded while a copy is made is in the copy, and no half of it") {
  FilledStore store;
  const fs::path name = store.folder / "backup.sqlite";
  auto copy = StoreCopy::begin(*store, name.string() + ".part").value();
  int recorded = 0;
  for (bool all_there = false; !all_there; ++recorded) {
    REQUIRE(store->record({remark(2000 + recorded)}));
    all_there = copy.step(8).value();
  }
  CHECK(recorded > 5);
  REQUIRE(copy.finish(name));
  TestStore to;
  REQUIRE(restore_facts(*to, BackupFile::open(name).value()));
  CHECK(to.exported() == store.exported());
}

TEST_CASE("a copy that is given up leaves nothing behind") {
  FilledStore store;
  const auto files = [&] { return std::distance(fs::directory_iterator(store.folder.path()), {}); };
  const auto before = files();
  {
    auto copy = StoreCopy::begin(*store, store.folder / "x.part").value();
    REQUIRE(copy.step(3));
    CHECK(files() == before + 1);
  }
  CHECK(files() == before);
}

TEST_CASE("a backup is one private file without this machine's settings") {
  FilledStore store;
  REQUIRE(store->set_setting("pin_hash", "$argon2id$secret-of-this-machine"));
  REQUIRE(store->set_setting("session", "11111111-1111-4111-8111-111111111111"));
  const fs::path backup = store.backup();
  CHECK(fs::status(backup).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK_FALSE(fs::exists(backup.string() + "-wal"));
  CHECK(bytes_of(backup).find("secret-of-this-machine") == std::string::npos);
  CHECK(bytes_of(backup).find("pin_hash") == std::string::npos);
  SQLite::Database opened(backup.string());
  CHECK(opened.execAndGet("SELECT group_concat(key) FROM setting").getString() == "organisation_key");
  CHECK(opened.execAndGet("PRAGMA journal_mode").getString() == "delete");
}

TEST_CASE("equal marks mean equal contents") {
  FilledStore store(3);
  const std::string before = content_mark(*store).value();
  REQUIRE(store->set_setting("language", "en"));
  CHECK(content_mark(*store).value() == before);
  CHECK(BackupFile::open(store.backup()).value().mark().value() == before);
  REQUIRE(store->record({remark(1)}));
  CHECK(content_mark(*store).value() != before);
}

TEST_CASE("a backup that was cut is refused, wherever it ends") {
  FilledStore store;
  const fs::path backup = store.backup();
  const auto whole = fs::file_size(backup);
  for (const std::uintmax_t size :
       {whole - 1, whole / 2, std::uintmax_t{4096}, std::uintmax_t{50}, std::uintmax_t{0}}) {
    fs::resize_file(backup, size);
    INFO(size);
    CHECK(refusal_of(backup) == words::error_backup_cut);
  }
}

TEST_CASE("a backup with a damaged page is refused") {
  FilledStore store;
  const fs::path backup = store.backup();
  overwrite(backup, static_cast<std::streamoff>(fs::file_size(backup) / 2 / 4096 * 4096), std::string(4096, '\x55'));
  CHECK(refusal_of(backup) == words::error_backup_altered);
}

TEST_CASE("a file that is not a backup of Sala, or was altered, is refused") {
  const std::vector<std::string> tricks = {
      "CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM chain; END",
      "CREATE VIEW v AS SELECT * FROM fact",
      "CREATE TABLE more (a)",
      "CREATE INDEX more ON fact (kind)",
      "ALTER TABLE fact ADD COLUMN more",
      "PRAGMA application_id = 1",
      "PRAGMA user_version = 0",
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'id TEXT', 'id TEXT CHECK (1)') "
      "WHERE name = 'fact'",
  };
  for (const std::string& trick : tricks) {
    FilledStore store(3);
    const fs::path backup = store.backup();
    change(backup, trick);
    INFO(trick);
    CHECK(refusal_of(backup) == words::error_backup_altered);
  }
  FilledStore store(3);
  const fs::path backup = store.backup();
  change(backup, "PRAGMA user_version = 99");
  CHECK(refusal_of(backup) == words::error_store_newer);
  std::ofstream(store.folder / "letter.txt") << std::string(5000, 'x');
  CHECK(refusal_of(store.folder / "letter.txt") == words::error_backup_altered);
  CHECK(refusal_of(store.folder / "nothing") == words::error_file_missing);
}

TEST_CASE("a fact altered inside a backup is refused, and those that follow it wait") {
  FilledStore store(5);
  const fs::path backup = store.backup();
  change(backup, "UPDATE fact SET body = replace(body, '\"item\":\"2\"', '\"item\":\"9\"')");
  TestStore to;
  const auto report = restore_facts(*to, BackupFile::open(backup).value()).value();
  CHECK(report.refused == 1);
  CHECK(report.added + report.pending + 1 == static_cast<int>(store.exported().size()));
  CHECK(report.pending > 0);
}

TEST_CASE("the bytes of a backup are read like the file") {
  FilledStore from(20);
  const std::string bytes = bytes_of(from.backup());
  TestStore to;
  REQUIRE(restore_facts(*to, BackupFile::open_bytes(bytes, "b").value()));
  CHECK(to.exported() == from.exported());
  CHECK_FALSE(BackupFile::open_bytes(std::string_view(bytes).substr(0, bytes.size() - 1), "b"));
}

TEST_CASE("a copy in memory is a backup like any other, without this machine's settings") {
  FilledStore from;
  REQUIRE(from->set_setting("station_name", "nobody else's business"));
  const std::string bytes = copy_in_memory(*from).value();
  CHECK(bytes.find("nobody else's business") == std::string::npos);
  const auto backup = BackupFile::open_bytes(bytes, "memory").value();
  CHECK(backup.mark().value() == content_mark(*from).value());
  std::ofstream(from.folder / "written", std::ios::binary) << bytes;
  CHECK(BackupFile::open(from.folder / "written"));
}

TEST_CASE("a copy in memory of a damaged store is refused") {
  FilledStore from;
  from->connection().run("PRAGMA wal_checkpoint(TRUNCATE)");
  overwrite(from->file(), 60 * 4096, std::string(4096, '\x55'));
  const auto copied = copy_in_memory(*Store::open(from.folder.path(), OpenMode::read_only, from->seams()).value());
  REQUIRE_FALSE(copied);
  CHECK(copied.error().text == words::error_store_damaged);
}

TEST_CASE("facts that waited wait again after a restore, those nobody vouched for unvouched") {
  FilledStore from(1);
  Pen stranger(9, Roles::all());
  stranger.write(project, "gate", bodies::gate("registration", true));
  CHECK(from.sync(stranger.lines()).pending == 2);
  TestStore to;
  const auto report = restore_facts(*to, BackupFile::open(from.backup()).value()).value();
  CHECK(report.pending == 2);
  CHECK(to.waits(stranger.facts.back()) == from.waits(stranger.facts.back()));
}

TEST_CASE("the organisation that the backup believed is believed, not the one that came first") {
  FilledStore from(1);
  const PenKey other_key(0x71);
  Pen other(8, Roles::all(), &other_key);
  other.at_ms -= 1'000'000;
  other.write(std::nullopt, "organisation_put", bodies::organisation(other_key));
  from.import(other.lines());
  TestStore to;
  REQUIRE(restore_facts(*to, BackupFile::open(from.backup()).value()));
  CHECK(plain_tables(*to) == plain_tables(*from));
}

TEST_CASE("of a store with a damaged page every fact that stands elsewhere is read") {
  FilledStore store;
  const fs::path backup = store.backup(), file = store->file();
  const auto all = store.exported().size();
  store.close();
  const auto pages = static_cast<std::streamoff>(fs::file_size(file) / 4096);
  overwrite(file, pages / 2 * 4096, std::string(3 * 4096, '\x55'));
  TestStore to;
  const auto damaged = BackupFile::open_damaged(file).value();
  const auto first = restore_facts(*to, damaged).value();
  CHECK(first.refused == 0);
  const auto read = static_cast<std::size_t>(first.added + first.pending);
  CHECK(read > all * 9 / 10);
  CHECK(read < all);
  CHECK(damaged.heads().value().front().seq > 0);
  REQUIRE(restore_facts(*to, BackupFile::open(backup).value()));
  CHECK(to.exported().size() == all);
}

TEST_CASE("a row that a damaged page puts far away is not looked for number by number") {
  FilledStore store;
  const auto all = static_cast<int>(store.exported().size());
  store->connection().run("UPDATE fact SET rowid = 1 << 50 WHERE rowid = (SELECT max(rowid) FROM fact)");
  const fs::path file = store->file();
  store.close();
  TestStore to;
  CHECK(restore_facts(*to, BackupFile::open_damaged(file).value()).value().added == all - 1);
}

TEST_CASE("a copy onto a full disk fails with words, leaves no part, and the store goes on") {
  SmallDisk disk("256k");
  if (!disk.is_there()) return;
  FilledStore store(1000);
  const auto copied = store.copy_to(disk.root() / "backup.sqlite");
  REQUIRE_FALSE(copied);
  CHECK(copied.error().text == words::error_disk_full);
  CHECK(fs::is_empty(disk.root()));
  CHECK(store->record({remark(1)}));
}
