#include "storage/backup.h"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "storage/database.h"
#include "words/core.h"
#include "words/storage.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// The pinned organisation is public and decides who is believed; everything else is of this machine alone.
constexpr const char* forget_this_machine = "DELETE FROM setting WHERE key <> 'organisation_key'";

Failure cannot_write(const fs::path& file) {
  if (errno == ENOSPC || errno == EDQUOT) return fail(words::error_disk_full);
  return fail(words::error_file_unwritable, {{"file", file.string()}, {"why", std::strerror(errno)}});
}

Result<void> make_new_file(const fs::path& file) {
  ::unlink(file.c_str());  // what a power cut may have left
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor < 0) return cannot_write(file);
  ::close(descriptor);
  return {};
}

Result<void> sync_file(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  const Result<void> done = synced ? Result<void>() : cannot_write(file);
  if (descriptor >= 0) ::close(descriptor);
  return done;
}

/// Leaves one file that needs no other beside it.
void tidy(const fs::path& part) {
  Connection copy(part, OpenMode::read_write);
  copy.run("PRAGMA synchronous = OFF");  // synced once, as a whole
  copy.run(forget_this_machine);
  copy.run("PRAGMA journal_mode = DELETE");
}

Result<void> check(const fs::path& part) {
  Connection copy(part, OpenMode::read_only);
  const std::string found = copy.text("PRAGMA quick_check(1)");
  if (found != "ok") return fail(words::error_store_damaged, {{"why", found}});
  return {};
}

}  // namespace

StoreCopy::StoreCopy(fs::path part, std::unique_ptr<SQLite::Database> copy, std::unique_ptr<SQLite::Backup> backup)
    : part_(std::move(part)), copy_(std::move(copy)), backup_(std::move(backup)) {}

StoreCopy::StoreCopy(StoreCopy&& other) noexcept
    : part_(std::exchange(other.part_, {})), copy_(std::move(other.copy_)), backup_(std::move(other.backup_)) {}

StoreCopy::~StoreCopy() {
  backup_.reset();
  copy_.reset();
  if (part_.empty()) return;
  for (const char* beside : {"", "-wal", "-shm", "-journal"}) ::unlink((part_.string() + beside).c_str());
}

Result<StoreCopy> StoreCopy::begin(const Store& store, fs::path part) {
  if (const auto made = make_new_file(part); !made) return Failure(made.error());
  return guarded([&]() -> Result<StoreCopy> {
    auto copy = std::make_unique<SQLite::Database>(part.string(), SQLite::OPEN_READWRITE);
    copy->exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
    auto backup = std::make_unique<SQLite::Backup>(*copy, store.connection().database());
    return StoreCopy(part, std::move(copy), std::move(backup));
  });
}

Result<bool> StoreCopy::step(int pages) {
  return guarded([&] { return backup_->executeStep(pages) == SQLITE_DONE; });
}

Result<void> StoreCopy::finish(const fs::path& name) {
  backup_.reset();
  copy_.reset();
  if (const auto tidied = guarded([&] { tidy(part_); }); !tidied) return tidied;
  if (const auto sound = guarded([&] { return check(part_); }); !sound) return sound;
  if (const auto synced = sync_file(part_); !synced) return synced;
  if (::rename(part_.c_str(), name.c_str()) != 0) return cannot_write(name);
  part_.clear();
  sync_folder(name.parent_path());
  return {};
}

Result<std::string> copy_in_memory(const Store& store) {
  return guarded([&]() -> Result<std::string> {
    SQLite::Database copy(":memory:", SQLite::OPEN_READWRITE);
    copy.exec("PRAGMA secure_delete = ON");
    {
      SQLite::Backup backup(copy, store.connection().database());
      while (backup.executeStep(-1) != SQLITE_DONE) continue;
    }
    copy.exec(forget_this_machine);
    const std::string found = copy.execAndGet("PRAGMA quick_check(1)").getString();
    if (found != "ok") return fail(words::error_store_damaged, {{"why", found}});
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(copy.getHandle(), "main", &size, 0), sqlite3_free);
    if (!bytes) throw std::bad_alloc();
    std::string file(reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size));
    // Needs no WAL beside it (https://www.sqlite.org/fileformat.html, 1.3.3).
    file[18] = file[19] = 1;
    return file;
  });
}

std::string content_mark(Connection& connection) {
  static constexpr const char* question = R"(
    SELECT project || ' ' || station || ' ' || hash FROM chain
    UNION ALL SELECT line_hash FROM pending ORDER BY 1)";
  std::string all;
  Query ask(connection, question);
  while (ask.next()) all += ask.text(0) + "\n";
  return hex(blake2b(all));
}

Result<std::string> content_mark(const Store& store) {
  return guarded([&] { return content_mark(store.connection()); });
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace sala
