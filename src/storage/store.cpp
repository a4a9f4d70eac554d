#include "storage/store.h"

#include <sys/stat.h>

#include "storage/apply.h"
#include "storage/folder.h"
#include "storage/mend.h"
#include "storage/migrations.h"
#include "words/storage.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr int many_waiting_pages = 200;

/// A writer that ends well empties its WAL into the store and removes it; one that stands there says it did not.
bool ended_badly(const fs::path& file) {
  std::error_code missing;
  const auto size = fs::file_size(file.string() + "-wal", missing);
  return !missing && size > 0;
}

Result<void> check_pages(Connection& connection, const char* how) {
  return guarded([&]() -> Result<void> {
    const std::string found = connection.text(how);
    if (found != "ok") return fail(words::error_store_damaged, {{"why", found}});
    return {};
  });
}

/// Plain tables that were damaged are made anew by themselves, from the facts.
Result<void> mend_rows(Connection& connection) {
  const auto unreadable = guarded([&] { return has_unreadable_rows(connection); });
  if (!unreadable) return Failure(unreadable.error());
  if (!*unreadable) return {};
  connection.note_mended();
  return transact(connection, [&] { rebuild_tables(connection); });
}

Result<void> make_ready(Connection& connection, OpenMode mode, bool check) {
  const auto check_what_stands = [&] { return check_pages(connection, "PRAGMA quick_check(1)"); };
  const auto older = guarded([&] { return is_older(connection); });
  if (!older) return Failure(older.error());
  if (check && !*older)
    if (const auto whole = check_what_stands(); !whole) return whole;
  if (const auto form = guarded([&] { return check_form(connection, mode); }); !form) return form;
  if (mode == OpenMode::read_only) return {};
  if (const auto migrated = migrate(connection); !migrated) return migrated;
  if (check && *older)  // SQLite calls older forms damaged that are not (0010_keys_first.sql)
    if (const auto whole = check_what_stands(); !whole) return whole;
  return mend_rows(connection);
}

}  // namespace

Store::Store(std::unique_ptr<Connection> connection, fs::path folder, StoreSeams seams)
    : connection_(std::move(connection)), folder_(std::move(folder)), seams_(std::move(seams)) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const fs::path& folder, OpenMode mode, StoreSeams seams) {
  const fs::path file = folder / store_file_name;
  std::error_code failed;
  if (mode == OpenMode::read_only && !fs::exists(file, failed))
    return fail(words::error_store_none, {{"folder", folder.string()}});
  if (mode == OpenMode::read_write)
    if (const auto made = make_private_folder(folder); !made) return Failure(made.error());
  const bool check = mode == OpenMode::read_write && ended_badly(file);
  auto connection = guarded([&] { return std::make_unique<Connection>(file, mode); });
  if (!connection) return Failure(connection.error());
  if (const auto ready = make_ready(**connection, mode, check); !ready) return Failure(ready.error());
  if (mode == OpenMode::read_write) ::chmod(file.c_str(), 0600);  // a copy brought from elsewhere may be open to others
  return std::unique_ptr<Store>(new Store(std::move(*connection), folder, std::move(seams)));
}

void Store::set_own_station(OwnStation own) {
  own_ = std::move(own);
}

std::optional<Uuid> Store::own_station_id() const {
  return own_ ? std::optional(own_->station.id) : std::nullopt;
}

bool Store::was_mended() const {
  return connection_->was_mended();
}

std::uint64_t Store::people_version() const {
  return connection_->people_version();
}

std::uint64_t Store::facts_version() const {
  return connection_->facts_version();
}

fs::path Store::file() const {
  return folder_ / store_file_name;
}

Result<void> Store::rebuild() {
  return transact(*connection_, [&] { rebuild_tables(*connection_); });
}

void Store::tidy() {
  if (connection_->waiting_pages() >= many_waiting_pages) connection_->empty_wal();
}

Result<void> Store::full_check() const {
  if (const auto pages = check_pages(*connection_, "PRAGMA integrity_check(1)"); !pages) return pages;
  return guarded([&]() -> Result<void> {
    if (!has_newest_form(*connection_)) return fail(words::error_store_damaged, {{"why", "schema"}});
    return {};
  });
}

Result<std::optional<std::string>> Store::setting(const std::string& key) const {
  return guarded([&] { return read_setting(*connection_, key); });
}

Result<void> Store::set_setting(const std::string& key, const std::optional<std::string>& value) {
  return transact(*connection_, [&] {
    if (value) return write_setting(*connection_, key, *value);
    Query(*connection_, "DELETE FROM setting WHERE key = :key", {{":key", key}}).run();
  });
}

}  // namespace sala
