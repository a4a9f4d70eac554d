#include "storage/migrations.h"

#include "storage/migration_texts.h"
#include "words/storage.h"

namespace sala {
namespace {

constexpr auto newest_version = static_cast<std::int64_t>(migration_texts.size());

std::int64_t version_of(Connection& connection) {
  return connection.number("PRAGMA user_version");
}

bool is_empty(Connection& connection) {
  return connection.number("SELECT count(*) FROM sqlite_schema") == 0;
}

}  // namespace

Result<void> check_form(Connection& connection, OpenMode mode) {
  const std::int64_t version = version_of(connection);
  const bool ours = connection.number("PRAGMA application_id") == application_id;
  if (is_empty(connection) && version == 0)
    return mode == OpenMode::read_write
               ? Result<void>()
               : fail(words::error_store_none, {{"folder", connection.file().parent_path().string()}});
  const bool acts_by_itself =
      connection.number("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')") > 0;
  if (!ours || acts_by_itself) return fail(words::error_store_foreign);
  if (version > newest_version) return fail(words::error_store_newer);
  if (version < newest_version && mode == OpenMode::read_only) return fail(words::error_store_older);
  return {};
}

bool migrate(Connection& connection) {
  const std::int64_t found = version_of(connection);
  for (std::int64_t version = found; version < newest_version; ++version) {
    SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
    connection.run(std::string(migration_texts[static_cast<std::size_t>(version)]));
    connection.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, version + 1));
    transaction.commit();
  }
  return found > 0 && found < newest_version;
}

}  // namespace sala
