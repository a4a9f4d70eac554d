#include "storage/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "words/storage.h"

namespace sala {
namespace {

constexpr int busy_wait_ms = 2000;
constexpr int most_waiting_pages = 4000;  // 16 MB: then a commit empties the WAL, whoever waits

/// SQLite gives the files beside the store the store's own mode, so this decides for all of them.
void make_private_file(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor >= 0) ::close(descriptor);
}

std::string as_uri(const std::filesystem::path& file) {
  std::string uri = "file:";
  for (const char c : file.string()) {
    const bool special = c == '%' || c == '?' || c == '#';
    uri += special ? fmt::format("%{:02x}", static_cast<unsigned>(c)) : std::string(1, c);
  }
  return uri;
}

/// Readers share a little memory in a file beside the store, which the first of them makes; a full disk has no room
/// for it.
bool has_no_room_to_share(const SQLite::Exception& exception) {
  return exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE;
}

/// Reads without sharing anything. Nobody writes there meanwhile: a writer has made that file already.
std::unique_ptr<SQLite::Database> open_alone_to_read(const std::filesystem::path& file) {
  auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE, busy_wait_ms);
  sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  database->exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA query_only = ON; SELECT count(*) FROM sqlite_schema");
  return database;
}

/// Whether commits may stand in the WAL alone.
bool has_newer_commits(const std::filesystem::path& file) {
  std::error_code missing;
  const auto size = std::filesystem::file_size(file.string() + "-wal", missing);
  return !missing && size > 0;
}

/// A reader where nobody can write (a stick set read-only) cannot make the files that WAL needs, and needs none: unless
/// there are commits that would be left out in silence.
std::unique_ptr<SQLite::Database> open_to_read(const std::filesystem::path& file) {
  try {
    auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY, busy_wait_ms);
    database->exec("SELECT count(*) FROM sqlite_schema");
    return database;
  } catch (const SQLite::Exception& exception) {
    if (has_no_room_to_share(exception)) return open_alone_to_read(file);
    const bool medium = exception.getErrorCode() == SQLITE_CANTOPEN || exception.getErrorCode() == SQLITE_READONLY;
    if (!medium || has_newer_commits(file) || ::access(file.parent_path().c_str(), W_OK) == 0) throw;
    return std::make_unique<SQLite::Database>(as_uri(file) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                                              busy_wait_ms);
  }
}

void harden(SQLite::Database& database) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  database.exec(
      "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = OFF");
}

constexpr const char* writer_settings = R"(
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;          -- acknowledged means stored, also when the power goes
  PRAGMA secure_delete = ON;
  PRAGMA journal_size_limit = 4194304 -- after a large import the WAL shrinks again
)";

}  // namespace

Connection::Connection(const std::filesystem::path& file, OpenMode mode) : file_(file) {
  if (mode == OpenMode::read_only) {
    database_ = open_to_read(file);
    harden(*database_);
    return;
  }
  make_private_file(file);
  database_ = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE, busy_wait_ms);
  harden(*database_);
  database_->exec(writer_settings);
  const auto after_commit = [](void* connection, sqlite3*, const char*, int pages) {
    auto& self = *static_cast<Connection*>(connection);
    self.waiting_pages_ = pages;
    if (pages >= most_waiting_pages) self.empty_wal();
    return SQLITE_OK;
  };
  sqlite3_wal_hook(database_->getHandle(), after_commit, this);  // in place of SQLite's own automatic checkpoint
}

Connection::Connection(std::string_view bytes)
    : database_(std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE)) {
  auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
  if (!copy) throw std::bad_alloc();
  std::ranges::copy(bytes, copy);
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  const int done = sqlite3_deserialize(database_->getHandle(), "main", copy, size, size,
                                       SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
  if (done != SQLITE_OK) throw SQLite::Exception(database_->getHandle(), done);
  harden(*database_);
}

Connection::Connection(Scratch) : database_(std::make_unique<SQLite::Database>("", SQLite::OPEN_READWRITE)) {
  database_->exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  harden(*database_);
}

void Connection::empty_wal() {
  const int done =
      sqlite3_wal_checkpoint_v2(database_->getHandle(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  if (done == SQLITE_OK) waiting_pages_ = 0;
}

bool Connection::is_gone() const {
  int moved = 0;
  const int asked = sqlite3_file_control(database_->getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return asked == SQLITE_OK && moved != 0;
}

Value::Value(const std::optional<std::string>& text) {
  if (text) held_ = *text;
}

Query::Query(Connection& connection, std::string_view statement, std::initializer_list<Binding> bindings)
    : connection_(connection) {
  const auto idle = connection.idle_.find(statement);
  if (idle != connection.idle_.end() && !idle->second.empty()) {
    statement_ = std::move(idle->second.back());
    idle->second.pop_back();
  } else {
    statement_ = std::make_unique<SQLite::Statement>(connection.database(), std::string(statement));
  }
  for (const Binding& binding : bindings) {
    if (const auto* number = std::get_if<std::int64_t>(&binding.value.held_))
      statement_->bind(binding.name, *number);
    else if (const auto* text = std::get_if<std::string>(&binding.value.held_))
      statement_->bind(binding.name, *text);
    else
      statement_->bind(binding.name);
  }
}

Query::~Query() {
  statement_->tryReset();
  connection_.idle_[statement_->getQuery()].push_back(std::move(statement_));
}

Error storage_error(const SQLite::Exception& exception) {
  if (has_no_room_to_share(exception)) return {words::error_disk_full};
  switch (exception.getErrorCode()) {
    case SQLITE_FULL:
      return {words::error_disk_full};
    case SQLITE_READONLY:
      return {words::error_read_only};
    case SQLITE_ERROR:  // a table or column that every form has is not there
    case SQLITE_CORRUPT:
      return {words::error_store_damaged, {{"why", exception.what()}}};
    case SQLITE_NOTADB:
      return {words::error_store_foreign};
    default:
      return {words::error_storage, {{"why", exception.what()}}};
  }
}

Error damage_error(const std::exception& exception) {
  return {words::error_store_damaged, {{"why", exception.what()}}};
}

Result<void> check_still_there(const Connection& connection) {
  if (connection.is_gone()) return fail(words::error_folder, {{"folder", connection.file().parent_path().string()}});
  return {};
}

Fact read_fact(Query& row) {
  Fact fact;
  fact.id = row.id(0).value_or(Uuid{});
  fact.project = row.id(1);
  fact.station = row.id(2).value_or(Uuid{});
  fact.seq = row.number(3);
  fact.at = row.text(4);
  fact.kind = row.text(5);
  fact.body = row.text(6);
  fact.body_hash = row.text(7);
  fact.hash = row.text(8);
  if (!row.is_null(9)) fact.head_sig = row.text(9);
  fact.absent = row.text(10);
  return fact;
}

std::vector<std::string> plain_table_names(Connection& connection) {
  Query ask(connection, R"(
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('setting', 'fact', 'chain', 'pending')
      AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name)");
  std::vector<std::string> names;
  while (ask.next()) names.push_back(ask.text(0));
  return names;
}

std::optional<std::string> read_setting(Connection& connection, const std::string& key) {
  Query ask(connection, "SELECT value FROM setting WHERE key = :key", {{":key", key}});
  return ask.next() ? std::optional(ask.text(0)) : std::nullopt;
}

void write_setting(Connection& connection, const std::string& key, const std::string& value) {
  Query(connection, "INSERT INTO setting VALUES (:key, :value) ON CONFLICT DO UPDATE SET value = excluded.value",
        {{":key", key}, {":value", value}})
      .run();
}

}  // namespace sala
