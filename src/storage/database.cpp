#include "storage/database.h"

#include <sqlite3.h>

#include "core/text_ids.h"

namespace sala {
namespace {

constexpr int busy_wait_ms = 2000;

/// A reader on a medium that cannot be written (a stick set read-only) cannot make the files WAL needs.
std::unique_ptr<SQLite::Database> open_to_read(const std::filesystem::path& file) {
  try {
    auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY, busy_wait_ms);
    database->exec("SELECT count(*) FROM sqlite_schema");
    return database;
  } catch (const SQLite::Exception& exception) {
    if (exception.getErrorCode() != SQLITE_CANTOPEN && exception.getErrorCode() != SQLITE_READONLY) throw;
    const std::string uri = "file:" + file.string() + "?immutable=1";
    return std::make_unique<SQLite::Database>(uri, SQLite::OPEN_READONLY | SQLite::OPEN_URI, busy_wait_ms);
  }
}

void harden(SQLite::Database& database) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  database.exec("PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON");
}

}  // namespace

std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& file, OpenMode mode) {
  if (mode == OpenMode::read_only) {
    auto database = open_to_read(file);
    harden(*database);
    return database;
  }
  auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_wait_ms);
  harden(*database);
  database->exec("PRAGMA journal_mode = WAL");
  database->exec("PRAGMA synchronous = FULL");  // acknowledged means stored, also when the power goes
  database->exec("PRAGMA secure_delete = ON");
  return database;
}

Error storage_error(const SQLite::Exception& exception) {
  switch (exception.getErrorCode()) {
    case SQLITE_FULL: return {TextId::error_disk_full};
    case SQLITE_READONLY: return {TextId::error_read_only};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return {TextId::error_store_damaged, {{"why", exception.what()}}};
    default: return {TextId::error_storage, {{"why", exception.what()}}};
  }
}

Fact read_fact(SQLite::Statement& row, int first) {
  Fact fact;
  fact.id = Uuid::parse(row.getColumn(first).getString()).value_or(Uuid{});
  fact.project = Uuid::parse(row.getColumn(first + 1).getString());
  fact.station = Uuid::parse(row.getColumn(first + 2).getString()).value_or(Uuid{});
  fact.seq = row.getColumn(first + 3).getInt64();
  fact.at = row.getColumn(first + 4).getString();
  fact.kind = row.getColumn(first + 5).getString();
  fact.body = row.getColumn(first + 6).getString();
  fact.body_hash = row.getColumn(first + 7).getString();
  fact.hash = row.getColumn(first + 8).getString();
  if (!row.getColumn(first + 9).isNull()) fact.head_sig = row.getColumn(first + 9).getString();
  return fact;
}

std::optional<std::string> read_setting(SQLite::Database& database, const std::string& key) {
  SQLite::Statement ask(database, "SELECT value FROM setting WHERE key = :key");
  ask.bind(":key", key);
  return ask.executeStep() ? std::optional(ask.getColumn(0).getString()) : std::nullopt;
}

void write_setting(SQLite::Database& database, const std::string& key, const std::string& value) {
  SQLite::Statement put(database, "INSERT INTO setting VALUES (:key, :value) ON CONFLICT DO UPDATE SET value = excluded.value");
  put.bind(":key", key);
  put.bind(":value", value);
  put.exec();
}

}  // namespace sala
