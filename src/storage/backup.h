// A copy of the store, made page by page between check-ins over the one connection that writes (SQLite's backup
// interface, which carries what is written meanwhile into the copy). Knows no folders of backups and no passphrase:
// app/backups.h, security/sealed.h. Reading a copy back: backup_file.h.
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "core/result.h"
#include "storage/store.h"

namespace SQLite {
class Backup;
class Database;
}  // namespace SQLite

namespace sala {

class StoreCopy {
 public:
  /// Begins a copy in a new file, which goes again unless the copy is finished. The store outlives the copy.
  /// Errors here and below: error_disk_full, error_read_only, error_store_damaged, error_storage.
  static Result<StoreCopy> begin(const Store& store, std::filesystem::path part);
  StoreCopy(StoreCopy&& other) noexcept;
  StoreCopy& operator=(StoreCopy&&) = delete;
  ~StoreCopy();

  /// Copies up to `pages` pages, or all of them when it is negative; true when all are there.
  Result<bool> step(int pages);

  /// After the last step: takes this machine's settings out of the copy, checks it, syncs it and gives it its name.
  /// Touches nothing but the copy, so it may run on another thread.
  Result<void> finish(const std::filesystem::path& name);

 private:
  StoreCopy(std::filesystem::path part, std::unique_ptr<SQLite::Database> copy, std::unique_ptr<SQLite::Backup> backup);

  std::filesystem::path part_;
  std::unique_ptr<SQLite::Database> copy_;
  std::unique_ptr<SQLite::Backup> backup_;  // last: it ends before the copy is closed
};

/// The same at once, as the bytes of a file that stands nowhere.
Result<std::string> copy_in_memory(const Store& store);

/// Stands for everything a backup would keep: equal marks, equal contents.
Result<std::string> content_mark(const Store& store);
std::string content_mark(Connection& connection);

/// Writes a folder's list of files to the disk, so that a new name survives a power cut.
void sync_folder(const std::filesystem::path& folder);

}  // namespace sala
