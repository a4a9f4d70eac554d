// The one connection's settings, transactions and errors. What is asked over it stands in the other files of this room.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include "core/fact.h"
#include "core/result.h"
#include "storage/store.h"

namespace sala {

/// Opens the file with WAL, FULL, secure_delete, DEFENSIVE and no trusted schema. Throws SQLite::Exception.
std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& file, OpenMode mode);

/// The words for what SQLite threw: disk full, read only, damaged, folder gone, anything else.
Error storage_error(const SQLite::Exception& exception);

template <class T>
struct ResultOf {
  using type = Result<T>;
};
template <class T>
struct ResultOf<Result<T>> {
  using type = Result<T>;
};

/// Runs `work` and turns what SQLite throws into an Error. Inside this room errors are thrown; none passes its border.
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
  }
}

/// A write transaction that is rolled back unless it was committed.
class Transaction {
 public:
  explicit Transaction(SQLite::Database& database) : inner_(database, SQLite::TransactionBehavior::IMMEDIATE) {}
  void commit() { inner_.commit(); }

 private:
  SQLite::Transaction inner_;
};

/// How a project stands in a column: '' for facts of the organisation.
inline std::string project_column(const std::optional<Uuid>& project) { return project ? project->text() : ""; }

/// Reads the ten columns of `fact`, in the table's order, from `first` on.
Fact read_fact(SQLite::Statement& row, int first = 0);
inline constexpr const char* fact_columns = "id, project, station, seq, at, kind, body, body_hash, hash, head_sig";

std::optional<std::string> read_setting(SQLite::Database& database, const std::string& key);
void write_setting(SQLite::Database& database, const std::string& key, const std::string& value);

}  // namespace sala
