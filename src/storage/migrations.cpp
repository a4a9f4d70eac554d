#include "storage/migrations.h"

#include "core/text_ids.h"
#include "storage/migration_texts.h"

namespace sala {
namespace {

int pragma(SQLite::Database& database, const char* name) {
  return database.execAndGet("PRAGMA " + std::string(name)).getInt();
}

}  // namespace

int newest_version() { return static_cast<int>(migration_texts.size()); }

Result<void> check_form(SQLite::Database& database, OpenMode mode) {
  const int version = pragma(database, "user_version");
  const bool empty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
  if (empty && version == 0 && mode == OpenMode::read_write) return {};
  const int foreign = database.execAndGet("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')").getInt();
  if (pragma(database, "application_id") != application_id || foreign > 0) return fail(TextId::error_store_foreign);
  if (version > newest_version()) return fail(TextId::error_store_newer);
  if (version < newest_version() && mode == OpenMode::read_only) return fail(TextId::error_store_older);
  return {};
}

void migrate(SQLite::Database& database) {
  for (int version = pragma(database, "user_version"); version < newest_version(); ++version) {
    Transaction transaction(database);
    database.exec(std::string(migration_texts[static_cast<std::size_t>(version)]));
    database.exec("PRAGMA application_id = " + std::to_string(application_id));
    database.exec("PRAGMA user_version = " + std::to_string(version + 1));
    transaction.commit();
  }
}

}  // namespace sala
