#include "storage/migrations.h"

#include <bit>

#include "storage/apply.h"
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

std::vector<std::string> form_of(SQLite::Database& database) {
  SQLite::Statement ask(database,
                        "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_schema "
                        "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY 1");
  std::vector<std::string> parts;
  while (ask.executeStep()) parts.push_back(ask.getColumn(0).getString());
  return parts;
}

/// What the ladder of migrations makes up to a version.
std::vector<std::string> form_made(std::int64_t version) {
  SQLite::Database made(":memory:", SQLite::OPEN_READWRITE);
  for (std::int64_t step = 0; step < version; ++step)
    made.exec(std::string(migration_texts[static_cast<std::size_t>(step)]));
  return form_of(made);
}

void take_steps(Connection& connection, std::int64_t found) {
  for (std::int64_t version = found; version < newest_version; ++version)
    connection.run(std::string(migration_texts[static_cast<std::size_t>(version)]));
  connection.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, newest_version));
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
  const bool one_bit_away = std::has_single_bit(static_cast<std::uint64_t>(version ^ newest_version));
  if (version > newest_version && one_bit_away && has_form_of(connection, newest_version))
    return fail(words::error_store_damaged, {{"why", "user_version"}});
  if (version > newest_version) return fail(words::error_store_newer);
  if (version < newest_version && mode == OpenMode::read_only) return fail(words::error_store_older);
  return {};
}

bool is_older(Connection& connection) {
  const std::int64_t version = version_of(connection);
  return version > 0 && version < newest_version;
}

Result<void> migrate(Connection& connection) {
  const auto found = guarded([&] { return version_of(connection); });
  if (!found) return Failure(found.error());
  if (*found == newest_version) return {};
  return transact(connection, [&] {
    take_steps(connection, *found);
    if (*found > 0) rebuild_tables(connection);
  });
}

bool has_form_of(Connection& connection, std::int64_t version) {
  return form_of(connection.database()) == form_made(version);
}

bool has_newest_form(Connection& connection) {
  return has_form_of(connection, newest_version);
}

void make_form(Connection& connection) {
  take_steps(connection, 0);
}

}  // namespace sala
