#include "record/sqlite_record.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <sqlite3.h>

#include <set>

#include "files/own_folder.h"
#include "record/file_systems.h"
#include "record/memory_record.h"
#include "record/record_errors.h"
#include "words/record.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr int record_application_id = 0x53615265;  // "SaRe"
constexpr int record_schema = 1;
constexpr int record_busy_ms = 5000;

constexpr const char* record_form = R"(
CREATE TABLE about (one INTEGER PRIMARY KEY CHECK (one = 1), record TEXT NOT NULL, organisation TEXT NOT NULL);
CREATE TABLE fact (readers TEXT NOT NULL, project TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
  id TEXT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (readers, project, station, seq, hash));
CREATE INDEX fact_id ON fact (id);
CREATE TABLE file (readers TEXT NOT NULL, sha256 TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (readers, sha256));
)";

constexpr std::array<const char*, 3> all_readers = {"door", "trainer", "staff"};

/// The lowest role that reads the chain; it leads the key, as on a server.
const char* readers_of(Family family) {
  return family == Family::trainer ? "trainer" : family == Family::staff ? "staff" : "door";
}
const char* readers_of(const std::optional<Uuid>& project) {
  return readers_of(family_of(project));
}

std::string project_text(const std::optional<Uuid>& project) {
  return project ? project->text() : "";
}

std::string form_in(SQLite::Database& database) {
  std::string form;
  SQLite::Statement ask(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  while (ask.executeStep()) form += ask.getColumn(0).getString() + ";\n";
  return form;
}

void harden_record(SQLite::Database& database) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  database.exec(
      "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA mmap_size = 0; "
      "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON");
}

SyncTrouble trouble_in(const SQLite::Exception& exception) {
  switch (exception.getErrorCode()) {
    case SQLITE_FULL:
      return SyncTrouble::disk_full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return SyncTrouble::busy;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return SyncTrouble::no_network;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return SyncTrouble::access;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
      return SyncTrouble::form;
    default:
      return SyncTrouble::other;
  }
}

class SqliteRecord : public Record {
 public:
  SqliteRecord(fs::path file, Random random) : file_(std::move(file)), random_(std::move(random)) {}

  Result<RecordInfo> open(const RecordWish& wish) override {
    database_.reset();
    if (const auto allowed = check_output(file_); !allowed) return Failure(allowed.error());
    if (is_on_shared_file_system(file_)) return fail(words::error_record_remote, {{"record", file_.string()}});
    return looked([&]() -> Result<RecordInfo> {
      const int make = wish.may_make ? SQLite::OPEN_CREATE : 0;
      database_ = std::make_unique<SQLite::Database>(file_.string(), SQLite::OPEN_READWRITE | make, record_busy_ms);
      harden_record(*database_);
      SQLite::Transaction turn(*database_, SQLite::TransactionBehavior::IMMEDIATE);
      if (wish.may_make && form_in(*database_).empty()) make_form(wish);
      if (const auto form = check_form(); !form) return Failure(form.error());
      auto info = about();
      if (const auto same = check_same_organisation(info.organisation, wish.organisation, shown()); !same)
        return Failure(same.error());
      if (!info.organisation && wish.organisation) claim(info, *wish.organisation);
      turn.commit();
      return info;
    });
  }

  Result<std::vector<RecordHead>> heads() override {
    return looked([&]() -> Result<std::vector<RecordHead>> {
      std::vector<RecordHead> heads;
      for (const char* readers : all_readers) walk_heads(readers, heads);
      return heads;
    });
  }

  Result<RecordPage> pull(std::span<const RecordWant> wants, std::size_t most_bytes) override {
    return looked([&]() -> Result<RecordPage> {
      RecordPage page;
      std::size_t bytes = 0;
      for (const RecordWant& want : wants) {
        if (!add_to_page(want, most_bytes, bytes, page)) break;
      }
      return page;
    });
  }

  Result<PushReport> push(std::span<const std::string> lines) override {
    const auto parsed = parse_record_lines(lines, shown());
    if (!parsed) return Failure(parsed.error());
    return looked([&]() -> Result<PushReport> {
      PushReport report;
      SQLite::Transaction turn(*database_, SQLite::TransactionBehavior::IMMEDIATE);
      for (const RecordLine& line : *parsed) add(line, report);
      report.others = others_beside(*parsed);
      turn.commit();
      return report;
    });
  }

  Result<std::vector<std::string>> hashes_at(const ChainId& chain, std::int64_t seq) override {
    return looked([&]() -> Result<std::vector<std::string>> { return hashes_in(chain, seq); });
  }

  Result<std::int64_t> erase(const RecordErasure& erasure) override {
    return looked([&]() -> Result<std::int64_t> {
      SQLite::Transaction turn(*database_, SQLite::TransactionBehavior::IMMEDIATE);
      const auto stored = line_at(erasure.erasure);
      const auto said = stored ? said_by_erasure(*stored, erasure.facts) : std::nullopt;
      std::int64_t emptied = 0;
      if (said)
        for (const Uuid& fact : said->facts) emptied += empty(erasure.erasure.project, fact, said->participant);
      turn.commit();
      return emptied;
    });
  }

  Result<std::vector<FileHash>> files_held(Family readers, std::span<const FileHash> asked) override {
    return looked([&]() -> Result<std::vector<FileHash>> {
      std::vector<FileHash> held;
      SQLite::Statement ask(*database_, "SELECT 1 FROM file WHERE readers = ? AND sha256 = ?");
      for (const FileHash& hash : asked) {
        ask.reset();
        SQLite::bind(ask, readers_of(readers), hash.text());
        if (ask.executeStep()) held.push_back(hash);
      }
      return held;
    });
  }

  Result<std::string> fetch_file(Family readers, const FileHash& hash) override {
    return looked([&]() -> Result<std::string> {
      SQLite::Statement ask(*database_, "SELECT bytes FROM file WHERE readers = ? AND sha256 = ?");
      SQLite::bind(ask, readers_of(readers), hash.text());
      std::string bytes = ask.executeStep() ? ask.getColumn(0).getString() : std::string();
      if (FileHash::of(bytes) == hash) return bytes;
      return fail(words::error_record_file, {{"record", shown()}, {"file", hash.text()}});
    });
  }

  Result<void> put_file(Family readers, const FileHash& hash, std::string_view bytes) override {
    return looked([&]() -> Result<void> {
      SQLite::Statement put(*database_, "INSERT OR REPLACE INTO file VALUES (?, ?, ?)");
      put.bind(1, readers_of(readers));
      put.bind(2, hash.text());
      put.bind(3, bytes.data(), static_cast<int>(bytes.size()));
      put.exec();
      return {};
    });
  }

  Result<void> drop_file(const FileHash& hash) override {
    return looked([&]() -> Result<void> {
      SQLite::Statement drop(*database_, "DELETE FROM file WHERE sha256 = ?");
      drop.bind(1, hash.text());
      drop.exec();
      return {};
    });
  }

 private:
  std::string shown() const { return "sqlite:" + file_.string(); }

  /// What SQLite throws becomes the trouble it is.
  template <class Work>
  auto looked(Work&& work) -> decltype(work()) {
    try {
      return work();
    } catch (const SQLite::Exception& exception) {
      return record_failure(trouble_in(exception), shown(), exception.what());
    }
  }

  void make_form(const RecordWish& wish) {
    database_->exec(record_form);
    database_->exec(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", record_application_id, record_schema));
    SQLite::Statement put(*database_, "INSERT INTO about VALUES (1, ?, ?)");
    SQLite::bind(put, Uuid::v4(random_).text(), wish.organisation ? hex(*wish.organisation) : std::string());
    put.exec();
  }

  Result<void> check_form() {
    if (database_->execAndGet("PRAGMA application_id").getInt() != record_application_id)
      return record_failure(SyncTrouble::form, shown(), "application_id");
    if (database_->execAndGet("PRAGMA user_version").getInt() > record_schema)
      return record_failure(SyncTrouble::newer, shown());
    SQLite::Database right(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    right.exec(record_form);
    return form_in(*database_) == form_in(right) ? Result<void>()
                                                 : record_failure(SyncTrouble::form, shown(), "schema");
  }

  RecordInfo about() {
    SQLite::Statement ask(*database_, "SELECT record, organisation FROM about");
    if (!ask.executeStep()) throw SQLite::Exception("no row in about", SQLITE_CORRUPT);
    return {Uuid::parse(ask.getColumn(0).getString()).value_or(Uuid{}),
            from_hex<32>(ask.getColumn(1).getString()),
            record_schema,
            RecordAccess::owner,
            {}};
  }

  void claim(RecordInfo& info, const PublicKey& organisation) {
    SQLite::Statement put(*database_, "UPDATE about SET organisation = ?");
    put.bind(1, hex(organisation));
    put.exec();
    info.organisation = organisation;
  }

  /// Backwards along the key, from chain to chain: rows in between are never stepped through.
  void walk_heads(const char* readers, std::vector<RecordHead>& heads) {
    SQLite::Statement ask(*database_, R"(SELECT project, station, seq, hash FROM fact
      WHERE readers = ? AND (project, station) < (?, ?)
      ORDER BY project DESC, station DESC, seq DESC, hash DESC LIMIT 1)");
    std::string project = "~", station;
    for (;; ask.reset()) {
      SQLite::bind(ask, readers, project, station);
      if (!ask.executeStep()) return;
      project = ask.getColumn(0).getString();
      station = ask.getColumn(1).getString();
      const auto id = Uuid::parse(station);
      if (id) heads.push_back({Uuid::parse(project), *id, ask.getColumn(2).getInt64(), ask.getColumn(3).getString()});
    }
  }

  /// False once the page is full.
  bool add_to_page(const RecordWant& want, std::size_t most_bytes, std::size_t& bytes, RecordPage& page) {
    SQLite::Statement ask(*database_, R"(SELECT line FROM fact
      WHERE readers = ? AND project = ? AND station = ? AND (seq, hash) > (?, ?) ORDER BY seq, hash)");
    ask.bind(1, readers_of(want.chain.project));
    ask.bind(2, project_text(want.chain.project));
    ask.bind(3, want.chain.station.text());
    ask.bind(4, want.after_seq);
    ask.bind(5, want.after_hash.empty() ? "~" : want.after_hash);
    while (ask.executeStep()) {
      std::string line = ask.getColumn(0).getString();
      bytes += line.size() + 1;
      page.more = !page.lines.empty() && (bytes > most_bytes || page.lines.size() == most_pulled_lines);
      if (page.more) return false;
      page.lines.push_back(std::move(line));
    }
    return true;
  }

  std::vector<std::string> hashes_in(const ChainId& chain, std::int64_t seq) {
    SQLite::Statement ask(*database_, R"(SELECT hash FROM fact
      WHERE readers = ? AND project = ? AND station = ? AND seq = ? ORDER BY hash)");
    ask.bind(1, readers_of(chain.project));
    ask.bind(2, project_text(chain.project));
    ask.bind(3, chain.station.text());
    ask.bind(4, seq);
    std::vector<std::string> hashes;
    while (ask.executeStep()) hashes.push_back(ask.getColumn(0).getString());
    return hashes;
  }

  void bind_place(SQLite::Statement& statement, int first, const RecordHead& place) {
    statement.bind(first, readers_of(place.project));
    statement.bind(first + 1, project_text(place.project));
    statement.bind(first + 2, place.station.text());
    statement.bind(first + 3, place.seq);
    statement.bind(first + 4, place.hash);
  }

  std::optional<std::string> line_at(const RecordHead& place) {
    SQLite::Statement ask(*database_, R"(SELECT line FROM fact
      WHERE readers = ? AND project = ? AND station = ? AND seq = ? AND hash = ?)");
    bind_place(ask, 1, place);
    return ask.executeStep() ? std::optional(ask.getColumn(0).getString()) : std::nullopt;
  }

  void write_line(const RecordHead& place, const std::string& line) {
    SQLite::Statement put(*database_, R"(UPDATE fact SET line = ?
      WHERE readers = ? AND project = ? AND station = ? AND seq = ? AND hash = ?)");
    put.bind(1, line);
    bind_place(put, 2, place);
    put.exec();
  }

  void add(const RecordLine& line, PushReport& report) {
    SQLite::Statement put(*database_, "INSERT OR IGNORE INTO fact VALUES (?, ?, ?, ?, ?, ?, ?)");
    bind_place(put, 1, line.place);
    put.bind(6, line.id.text());
    put.bind(7, line.text);
    const bool is_new = put.exec() > 0;
    is_new ? ++report.added : ++report.already;
    if (!is_new && line.is_empty) write_line(line.place, line.text);
  }

  std::vector<RecordHead> others_beside(const std::vector<RecordLine>& lines) {
    std::set<RecordHead> others;
    for (const RecordLine& line : lines)
      for (const std::string& hash : hashes_in(chain_of(line.place), line.place.seq))
        if (hash != line.place.hash) others.insert({line.place.project, line.place.station, line.place.seq, hash});
    return {others.begin(), others.end()};
  }

  std::int64_t empty(const std::optional<Uuid>& project, const Uuid& fact, const Uuid& participant) {
    SQLite::Statement ask(*database_, "SELECT line FROM fact WHERE id = ? AND project = ?");
    SQLite::bind(ask, fact.text(), project_text(project));
    std::vector<std::string> lines;
    while (ask.executeStep()) lines.push_back(ask.getColumn(0).getString());
    std::int64_t emptied = 0;
    for (const std::string& line : lines) {
      const auto without = emptied_line(line, participant);
      const auto parsed = without ? from_line(*without) : Result<Fact>(Failure(Error{}));
      if (!parsed) continue;
      write_line({parsed->project, parsed->station, parsed->seq, parsed->hash}, *without);
      ++emptied;
    }
    return emptied;
  }

  fs::path file_;
  Random random_;
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace

std::unique_ptr<Record> make_sqlite_record(const fs::path& file, Random random) {
  return std::make_unique<SqliteRecord>(file, std::move(random));
}

}  // namespace sala
