// Stores of every earlier version are brought up to date whole or not at all: killed, or the disk full, at every write.
#include <fmt/format.h>

#include <filesystem>

#include "storage/known.h"
#include "storage/migration_texts.h"
#include "storage/migrations.h"
#include "support/bodies.h"
#include "support/breaks_to_try.h"
#include "support/failing_disk.h"
#include "support/power_loss.h"
#include "support/test_store.h"

using namespace sala;
namespace fs = std::filesystem;

namespace {

/// Facts that fill every table which is made from them.
std::vector<std::string> some_facts() {
  Pen office(1, Roles::all(), &organisation_key);
  office.write(std::nullopt, "organisation_put", bodies::organisation(organisation_key));
  office.write(project, "project_put", bodies::project());
  office.write(project, "session_put", bodies::session(id_of(0x31), pen_epoch_ms));
  office.write(project, "gate", bodies::gate("registration", true));
  for (std::uint8_t number = 0x11; number < 0x15; ++number) {
    office.write(project, "participant_put", bodies::participant(id_of(number), "Ann"));
    office.write(project, "ticket_put", bodies::ticket(id_of(number + 0x10), id_of(number)));
    office.write(project, "check_in", bodies::check_in({}, pen_epoch_ms, id_of(number + 0x10)));
    office.write(project, "consent", bodies::consent(id_of(number), true));
  }
  office.write(project, "participant_merged", bodies::merged(id_of(0x11), id_of(0x12)));
  office.write(project, "ticket_revoked", bodies::revoked(id_of(0x21)));
  office.write(project, "correction", bodies::correction(office.facts.back().id));
  return office.lines();
}

/// Lines that wait.
std::vector<std::string> some_waiting() {
  Pen stranger(2, Roles::all());
  stranger.write(project, "gate", bodies::gate("registration", false));
  return stranger.lines();
}

/// The store of an earlier version with the same facts, its plain tables empty: only a rebuild can fill them.
void write_old_store(const fs::path& file, const TestStore& now, std::size_t version) {
  SQLite::Database old(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  for (std::size_t step = 0; step < version; ++step) old.exec(std::string(migration_texts[step]));
  old.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, version));
  SQLite::Statement attach(old, "ATTACH :file AS now");
  attach.bind(":file", (*now).file().string());
  attach.exec();
  const char* const kept[] = {"setting (key, value)",
                              "fact (id, project, station, seq, at, kind, body, body_hash, hash, head_sig)",
                              "chain (project, station, seq, hash, key, own, accepted)",
                              "pending (line_hash, project, station, seq, hash, reason, vouched, line)"};
  for (const std::string table : kept) {
    const std::size_t name_end = table.find(' ');
    const std::string columns = table.substr(name_end + 2, table.size() - name_end - 3);
    old.exec("INSERT INTO " + table + " SELECT " + columns + " FROM now." + table.substr(0, name_end));
  }
}

struct Expected {
  TestStore now;
  std::string tables, waiting;
  std::vector<std::string> lines;

  Expected() {
    now.import(some_facts());
    now.sync(some_waiting());
    tables = plain_tables(*now);
    lines = now.exported();
  }

  /// Nothing when the folder's store is as it should be, else what is wrong.
  std::string what_is_wrong(const fs::path& folder) const {
    const auto opened = Store::open(folder, OpenMode::read_write, (*now).seams());
    if (!opened) return "it does not open";
    if (!(*opened)->full_check()) return "a page is damaged";
    if (plain_tables(**opened) != tables) return "the tables are not those of the facts";
    std::vector<std::string> held;
    REQUIRE((*opened)->export_lines({}, [&](const std::string& line) -> Result<void> {
      held.push_back(line);
      return {};
    }));
    if (held != lines) return "facts are missing";
    return (*opened)->waiting().value().size() == 2 ? "" : "what waited is gone";
  }
};

/// Opens the store of an earlier version under the watch; answers the folder's state afterwards.
void open_old(const fs::path& folder, const Expected& expected, std::size_t version, DiskWatch& watch) {
  fs::create_directories(folder);
  for (const char* beside : {"", "-wal", "-shm"}) fs::remove(folder / (std::string(store_file_name) + beside));
  write_old_store(folder / store_file_name, expected.now, version);
  const WatchedDisk watched(watch);
  (void)Store::open(folder, OpenMode::read_write, (*expected.now).seams()).has_value();
}

}  // namespace

TEST_CASE("a table without rowid begins with its key: else SQLite 3.40 calls sound stores damaged") {
  SQLite::Database made(":memory:", SQLite::OPEN_READWRITE);
  for (const std::string_view step : migration_texts) made.exec(std::string(step));
  SQLite::Statement tables(made, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID%'");
  int seen = 0;
  for (; tables.executeStep(); ++seen) {
    const std::string table = tables.getColumn(0);
    INFO(table);
    // pk: a column's place in the key, from 1; cid: its place in the table, from 0.
    SQLite::Statement astray(made, "SELECT count(*) FROM pragma_table_info(:table) WHERE pk > 0 AND pk <> cid + 1");
    astray.bind(":table", table);
    REQUIRE(astray.executeStep());
    CHECK(astray.getColumn(0).getInt() == 0);
  }
  CHECK(seen > 20);
}

TEST_CASE("a store of every earlier version is brought up to date, its tables filled") {
  const Expected expected;
  for (std::size_t version = 1; version < migration_texts.size(); ++version) {
    TemporaryFolder folder(quick_place());
    write_old_store(folder / store_file_name, expected.now, version);
    INFO("version " << version);
    CHECK(expected.what_is_wrong(folder.path()) == "");
  }
}

TEST_CASE("an upgrade that a disk breaks off at any call is done whole the next time") {
  const Expected expected;
  for (std::size_t version = 1; version < migration_texts.size(); ++version)
    for (const Failing how : {Failing::once, Failing::for_good, Failing::full_for_good}) {
      TemporaryFolder folder(quick_place());
      FailingDisk sound(0, how);
      open_old(folder.path(), expected, version, sound);
      REQUIRE(sound.calls() > 20);
      for (const int at : breaks_to_try(sound.calls(), 5)) {
        FailingDisk failing(at, how);
        open_old(folder.path(), expected, version, failing);
        INFO("version " << version << ", call " << at << " of " << sound.calls() << ", seed " << Catch::rngSeed());
        REQUIRE(expected.what_is_wrong(folder.path()) == "");
      }
    }
}

TEST_CASE("an upgrade that the power ends at any write is done whole the next time") {
  const Expected expected;
  std::mt19937 chance(Catch::rngSeed());
  for (std::size_t version = 1; version < migration_texts.size(); ++version) {
    TemporaryFolder folder(quick_place());
    PowerLoss sound(0);
    open_old(folder.path(), expected, version, sound);
    REQUIRE(sound.writes() > 10);
    for (const int at : breaks_to_try(sound.writes(), 5)) {
      PowerLoss power(at);
      open_old(folder.path(), expected, version, power);
      power.come_back(chance);
      INFO("version " << version << ", write " << at << ", seed " << Catch::rngSeed());
      REQUIRE(expected.what_is_wrong(folder.path()) == "");
    }
  }
}
