#include "storage/backup_file.h"

#include <sqlite3.h>

#include <fstream>

#include "storage/authority.h"
#include "storage/backup.h"
#include "storage/migration_texts.h"
#include "storage/migrations.h"
#include "words/core.h"
#include "words/storage.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

Failure altered(const fs::path& name, const std::string& why) {
  return fail(words::error_backup_altered, {{"file", name.string()}, {"why", why}});
}

Failure cut(const fs::path& name) {
  return fail(words::error_backup_cut, {{"file", name.string()}});
}

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

/// SQLite's own header (https://www.sqlite.org/fileformat.html, 1.3) tells how long the file must be.
Result<void> check_length(std::string_view head, std::uint64_t size, const fs::path& name) {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  constexpr std::size_t head_bytes = 100;
  if (!magic.starts_with(head.substr(0, magic.size()))) return altered(name, "header");
  if (head.size() < head_bytes) return cut(name);
  const std::uint64_t page_bytes = std::max<std::uint64_t>(big_endian(head.substr(16, 2)), 512);
  if (size < page_bytes * big_endian(head.substr(28, 4))) return cut(name);
  return {};
}

/// Tables, columns and indexes are compared as texts: whatever somebody put in or changed is a difference.
Result<void> check_exact_form(Connection& connection, const fs::path& name) {
  if (connection.number("PRAGMA application_id") != application_id) return altered(name, "application_id");
  const std::int64_t version = connection.number("PRAGMA user_version");
  if (version > static_cast<std::int64_t>(migration_texts.size())) return fail(words::error_store_newer);
  if (version < 1 || !has_form_of(connection, version)) return altered(name, "schema");
  return {};
}

Result<void> check_whole(Connection& connection, const fs::path& name) {
  if (const auto form = check_exact_form(connection, name); !form) return form;
  const std::string found = connection.text("PRAGMA integrity_check(1)");
  return found == "ok" ? Result<void>() : altered(name, found);
}

/// What SQLite throws while it looks at somebody's file speaks of that file, not of the store.
template <class Work>
Result<void> looked_at(const fs::path& name, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& exception) {
    return altered(name, exception.what());
  }
}

/// As select_facts, in a file that may be of a version which did not know of erased bodies.
std::string select_facts_in(Connection& connection) {
  if (connection.number("SELECT count(*) FROM pragma_table_info('fact') WHERE name = 'absent'") > 0)
    return select_facts;
  return "SELECT id, project, station, seq, at, kind, body, body_hash, hash, head_sig, '', rowid FROM fact ";
}

std::vector<std::string> fact_lines(Connection& connection) {
  std::vector<std::string> lines;
  Query ask(connection, select_facts_in(connection) + "ORDER BY project, station, seq");
  while (ask.next()) lines.push_back(to_line(read_fact(ask)));
  return lines;
}

/// A number that a damaged file may not be able to tell.
std::int64_t number_or(Connection& connection, const char* question, std::int64_t otherwise) {
  try {
    return connection.number(question);
  } catch (const SQLite::Exception&) {
    return otherwise;
  }
}

/// No more rows than could stand in the file, whatever a damaged page says there are.
std::int64_t rows_to_try(Connection& connection) {
  constexpr std::int64_t least_bytes_of_row = 200;  // three ids and two hashes
  const std::int64_t told = std::max(number_or(connection, "SELECT max(rowid) FROM fact", 0),
                                     number_or(connection, "SELECT sum(seq) FROM chain", 0));
  std::int64_t bytes = 0;
  for (const char* beside : {"", "-wal"}) {
    std::error_code missing;
    const auto size = fs::file_size(connection.file().string() + beside, missing);
    if (!missing) bytes += static_cast<std::int64_t>(size);
  }
  return std::min(told, bytes / least_bytes_of_row);
}

/// Row by row, so that a damaged page takes with it only the facts that stood on it. A signature may be damaged alone: the
/// fact is given without it, too.
std::vector<std::string> readable_lines(Connection& connection) {
  const std::int64_t rows = rows_to_try(connection);
  const std::string question = select_facts_in(connection) + "WHERE rowid = :row";
  std::vector<std::string> lines;
  for (std::int64_t row = 1; row <= rows; ++row) {
    try {
      Query ask(connection, question, {{":row", row}});
      if (!ask.next()) continue;
      Fact fact = read_fact(ask);
      lines.push_back(to_line(fact));
      if (!std::exchange(fact.head_sig, std::nullopt)) continue;
      lines.push_back(to_line(fact));
    } catch (const SQLite::Exception&) {
      continue;
    }
  }
  return lines;
}

struct WaitingLines {
  std::vector<std::string> vouched, others;
};

WaitingLines waiting_lines(Connection& connection, bool damaged) {
  WaitingLines waiting;
  try {
    Query ask(connection, "SELECT line, vouched FROM pending ORDER BY line_hash");
    while (ask.next()) (ask.flag(1) ? waiting.vouched : waiting.others).push_back(ask.text(0));
  } catch (const SQLite::Exception&) {
    if (!damaged) throw;
  }
  return waiting;
}

void add(ReceiveReport& sum, const ReceiveReport& part) {
  sum.added += part.added;
  sum.already += part.already;
  sum.pending += part.pending;
  sum.refused += part.refused;
  sum.unsigned_facts += part.unsigned_facts;
  sum.refusals.insert(sum.refusals.end(), part.refusals.begin(), part.refusals.end());
}

/// Before the first fact: afterwards the earliest organisation_put would decide, whoever it is.
Result<void> believe_the_same(Store& store, Connection& from) {
  return transact(store.connection(), [&] {
    if (pinned_organisation(store.connection()) || number_or(store.connection(), "SELECT count(*) FROM fact", 1) > 0)
      return;
    std::optional<PublicKey> key;
    try {
      key = pinned_organisation(from);
    } catch (const SQLite::Exception&) {
      return;  // a damaged file: its facts still tell
    }
    if (key) pin_organisation(store.connection(), *key);
  });
}

}  // namespace

BackupFile::BackupFile(std::unique_ptr<Connection> connection, bool damaged)
    : connection_(std::move(connection)), damaged_(damaged) {}
BackupFile::BackupFile(BackupFile&&) noexcept = default;
BackupFile::~BackupFile() = default;

Result<BackupFile> BackupFile::open(const fs::path& file) {
  std::error_code failed;
  if (!fs::is_regular_file(file, failed)) return fail(words::error_file_missing, {{"file", file.string()}});
  std::string head(100, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(stream.gcount()));
  if (const auto length = check_length(head, fs::file_size(file, failed), file); !length)
    return Failure(length.error());
  std::unique_ptr<Connection> connection;
  const auto checked = looked_at(file, [&] {
    connection = std::make_unique<Connection>(file, OpenMode::read_only);
    return check_whole(*connection, file);
  });
  if (!checked) return Failure(checked.error());
  return BackupFile(std::move(connection), false);
}

Result<BackupFile> BackupFile::open_bytes(std::string_view bytes, const fs::path& name) {
  if (const auto length = check_length(bytes.substr(0, 100), bytes.size(), name); !length)
    return Failure(length.error());
  std::unique_ptr<Connection> connection;
  const auto checked = looked_at(name, [&] {
    connection = std::make_unique<Connection>(bytes);
    return check_whole(*connection, name);
  });
  if (!checked) return Failure(checked.error());
  return BackupFile(std::move(connection), false);
}

Result<BackupFile> BackupFile::open_damaged(const fs::path& file) {
  std::unique_ptr<Connection> connection;
  const auto checked = looked_at(file, [&] {
    connection = std::make_unique<Connection>(file, OpenMode::read_only);
    const bool has_facts =
        connection->number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'fact'") == 1;
    return has_facts ? Result<void>() : altered(file, "schema");
  });
  if (!checked) return Failure(checked.error());
  return BackupFile(std::move(connection), true);
}

Result<std::vector<Head>> BackupFile::heads() const {
  std::vector<Head> heads;
  const std::int64_t most = damaged_ ? rows_to_try(*connection_) : largest_integer;
  for (const char* question : {"SELECT project, station, seq, hash FROM chain",
                               "SELECT project, station, max(seq), hash FROM fact GROUP BY project, station"}) {
    const auto asked = guarded([&] {
      Query ask(*connection_, question);
      while (ask.next()) {
        Head head{ask.id(0), ask.id(1).value_or(Uuid{}), ask.number(2), ask.text(3)};
        if (head.seq <= most && from_hex<32>(head.hash)) heads.push_back(std::move(head));
      }
    });
    if (!asked && !damaged_) return Failure(asked.error());
  }
  return heads;
}

Result<std::string> BackupFile::mark() const {
  return guarded([&] { return content_mark(*connection_); });
}

Result<std::int64_t> BackupFile::count_facts() const {
  return guarded([&] { return connection_->number("SELECT count(*) FROM fact"); });
}

std::optional<Fact> BackupFile::fact_at(const ChainId& chain, std::int64_t seq) const {
  const auto found = guarded([&]() -> std::optional<Fact> {
    Query ask(*connection_,
              select_facts_in(*connection_) + "WHERE project = :project AND station = :station AND seq = :seq",
              {{":project", chain.project}, {":station", chain.station}, {":seq", seq}});
    return ask.next() ? std::optional(read_fact(ask)) : std::nullopt;
  });
  return found ? *found : std::nullopt;
}

Result<ReceiveReport> restore_facts(Store& store, const BackupFile& from) {
  if (const auto believed = believe_the_same(store, *from.connection_); !believed) return Failure(believed.error());
  struct Lines {
    std::vector<std::string> of_owner, of_others;
  };
  const auto lines = guarded([&] {
    WaitingLines waiting = waiting_lines(*from.connection_, from.damaged_);
    Lines all{from.damaged_ ? readable_lines(*from.connection_) : fact_lines(*from.connection_), {}};
    all.of_owner.insert(all.of_owner.end(), waiting.vouched.begin(), waiting.vouched.end());
    all.of_others = std::move(waiting.others);
    return all;
  });
  if (!lines) return Failure(lines.error());
  auto sum = store.receive(lines->of_owner, Trust::store_owner);
  if (!sum || lines->of_others.empty()) return sum;
  const auto others = store.receive(lines->of_others, Trust::endorsed);
  if (!others) return Failure(others.error());
  add(*sum, *others);
  return sum;
}

void restore_settings(Store& store, const BackupFile& from) {
  static constexpr const char* question =
      "SELECT key, value FROM setting WHERE key NOT IN ('station', 'organisation_key')";
  std::vector<std::pair<std::string, std::string>> settings;
  const auto read = guarded([&] {
    Query ask(*from.connection_, question);
    while (ask.next()) settings.emplace_back(ask.text(0), ask.text(1));
  });
  if (!read && settings.empty()) return;
  for (const auto& [key, value] : settings)
    if (!store.set_setting(key, value)) return;  // a choice to be made again is no harm
}

}  // namespace sala
