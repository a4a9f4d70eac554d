// The one connection to the store's file: its settings, prepared statements, transactions and errors. What is asked
// over it stands in the other files of this room.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/fact.h"
#include "core/result.h"
#include "storage/store.h"
#include "storage/stored_json.h"

namespace sala {

/// An open file and the statements prepared for it. Throws SQLite::Exception, as everything made from it does.
class Connection {
 public:
  /// WAL, FULL, secure_delete, DEFENSIVE, no trusted schema, no mmap; makes the file (0600) when it may write.
  Connection(const std::filesystem::path& file, OpenMode mode);
  /// A database in memory, made of the bytes of a file, to read.
  explicit Connection(std::string_view bytes);

  /// An empty database that nobody else sees, gone with this; what does not fit into memory stands in a nameless file.
  struct Scratch {};
  explicit Connection(Scratch);

  Connection(const Connection&) = delete;  // SQLite keeps its address
  Connection& operator=(const Connection&) = delete;

  void run(const std::string& statements) { database_->exec(statements); }
  std::int64_t number(const std::string& statement) { return database_->execAndGet(statement).getInt64(); }
  std::string text(const std::string& statement) { return database_->execAndGet(statement).getString(); }

  const std::filesystem::path& file() const { return file_; }
  /// Counts what changed the people of any project, so that what is kept of them in memory can be made anew.
  std::uint64_t people_version() const { return people_version_; }
  void note_people_changed() { ++people_version_; }
  /// The same for whatever facts changed.
  std::uint64_t facts_version() const { return facts_version_; }
  void note_facts_changed() { ++facts_version_; }
  /// Whether opening had to make the plain tables anew.
  bool was_mended() const { return was_mended_; }
  void note_mended() { was_mended_ = true; }
  /// Pages of commits that stand in the WAL and not yet in the file.
  int waiting_pages() const { return waiting_pages_; }
  /// Moves them into the file: a few syncs. Where that fails they go on standing in the WAL.
  void empty_wal();
  /// Whether the file was deleted or moved under this connection; SQLite would go on writing into nowhere.
  bool is_gone() const;
  SQLite::Database& database() { return *database_; }

 private:
  friend class Query;
  std::filesystem::path file_;
  std::unique_ptr<SQLite::Database> database_;
  std::uint64_t people_version_ = 0, facts_version_ = 0;
  int waiting_pages_ = 0;
  bool was_mended_ = false;
  std::map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>, std::less<>> idle_;
};

/// A value for a named parameter.
class Value {
 public:
  Value(const char* text) : held_(std::string(text)) {}
  Value(std::string text) : held_(std::move(text)) {}
  Value(const Uuid& id) : held_(id.text()) {}
  Value(const std::optional<Uuid>& id) : held_(id ? id->text() : std::string()) {}  ///< '' where there is none
  Value(std::int64_t number) : held_(number) {}
  Value(int number) : held_(std::int64_t{number}) {}
  Value(bool flag) : held_(std::int64_t{flag}) {}
  Value(const std::optional<std::string>& text);  ///< NULL where there is none

 private:
  friend class Query;
  std::variant<std::monostate, std::int64_t, std::string> held_;
};

struct Binding {
  const char* name;
  Value value;
};

/// A prepared statement on loan from the connection, bound, and given back when this goes.
class Query {
 public:
  Query(Connection& connection, std::string_view statement, std::initializer_list<Binding> bindings = {});
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// Steps to the next row; false after the last.
  bool next() { return statement_->executeStep(); }
  /// Runs a statement that answers no rows; how many it changed.
  int run() { return statement_->exec(); }

  bool is_null(int column) { return statement_->isColumnNull(column); }
  bool flag(int column) { return number(column) != 0; }
  std::int64_t number(int column) { return statement_->getColumn(column).getInt64(); }
  std::string text(int column) { return statement_->getColumn(column).getString(); }
  int columns() const { return statement_->getColumnCount(); }
  /// SQLite's number for the type that the value has.
  char type(int column) { return static_cast<char>('0' + statement_->getColumn(column).getType()); }
  std::optional<Uuid> id(int column) { return Uuid::parse(text(column)); }

 private:
  Connection& connection_;
  std::unique_ptr<SQLite::Statement> statement_;
};

/// The words for what SQLite threw: disk full, read only, damaged, anything else.
Error storage_error(const SQLite::Exception& exception);

template <class T>
struct ResultOf {
  using type = Result<T>;
};
template <class T>
struct ResultOf<Result<T>> {
  using type = Result<T>;
};

/// The same for what a value brings that only damage leaves where it was read: wrong types, impossible lengths.
Error damage_error(const std::exception& exception);

/// Runs `work` and turns what is thrown into an Error: inside this room errors are thrown, none passes its border.
/// Work that answers a Result itself is not wrapped twice.
template <class Work>
auto guarded(Work&& work) -> typename ResultOf<decltype(work())>::type {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const SQLite::Exception& exception) {
    return Failure(storage_error(exception));
  } catch (const Json::exception& exception) {
    return Failure(damage_error(exception));
  } catch (const std::length_error& exception) {
    return Failure(damage_error(exception));
  }
}

/// What a write finds before it begins: a file that is gone is error_folder.
Result<void> check_still_there(const Connection& connection);

/// `guarded` in one write transaction, which is rolled back when the work throws or answers an Error.
template <class Work>
auto transact(Connection& connection, Work&& work) -> typename ResultOf<decltype(work())>::type {
  if (auto there = check_still_there(connection); !there) return Failure(there.error());
  return guarded([&]() -> typename ResultOf<decltype(work())>::type {
    SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      transaction.commit();
      return {};
    } else {
      auto answer = work();
      if constexpr (std::is_same_v<decltype(answer), typename ResultOf<decltype(answer)>::type>)
        if (!answer) return answer;
      transaction.commit();
      return answer;
    }
  });
}

/// Begins a question for whole facts; read_fact takes its rows.
inline const std::string select_facts =
    "SELECT id, project, station, seq, at, kind, body, body_hash, hash, head_sig, absent, number FROM fact ";
/// As the row has it: where it was damaged, ids become zeros, and nothing that was hashed matches its hash.
Fact read_fact(Query& row);

/// The kinds that index fact_kind knows; a question must repeat these words to be answered by it.
inline const std::string of_few_kinds =
    "kind IN ('station_put', 'organisation_put', 'project_put', 'session_put', 'gate', 'participant_merged', "
    "'ticket_revoked', 'erasure')";

/// The plain tables, which are made from facts alone: all but setting, fact, chain and pending.
std::vector<std::string> plain_table_names(Connection& connection);

std::optional<std::string> read_setting(Connection& connection, const std::string& key);
void write_setting(Connection& connection, const std::string& key, const std::string& value);

}  // namespace sala
