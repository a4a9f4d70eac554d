// A file that claims to be a store: a backup, or a damaged store that was set aside. Nothing in it is believed: only
// facts are taken out, and each goes through `receive` like any other that arrives. Making backups: backup.h.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "storage/chain.h"
#include "storage/store.h"

namespace sala {

class BackupFile {
 public:
  /// A whole file of exactly the form that Sala's own migrations make.
  /// Errors: error_file_missing, error_backup_cut, error_backup_altered, error_store_newer, and those of reading.
  static Result<BackupFile> open(const std::filesystem::path& file);
  /// The same, of bytes that were unsealed; `name` is for the words of errors.
  static Result<BackupFile> open_bytes(std::string_view bytes, const std::filesystem::path& name);
  /// A damaged store, with the WAL beside it: whatever can be read of its facts, which are believed by their hashes alone.
  static Result<BackupFile> open_damaged(const std::filesystem::path& file);

  BackupFile(BackupFile&&) noexcept;
  ~BackupFile();

  /// How far its chains go, by their rows and by the facts themselves; of a damaged file, what can be read of that.
  Result<std::vector<Head>> heads() const;
  /// backup.h: content_mark.
  Result<std::string> mark() const;
  Result<std::int64_t> count_facts() const;
  /// The fact in a place of a chain, if it can be read there.
  std::optional<Fact> fact_at(const ChainId& chain, std::int64_t seq) const;

 private:
  friend Result<ReceiveReport> restore_facts(Store& store, const BackupFile& from);
  friend void restore_settings(Store& store, const BackupFile& from);
  explicit BackupFile(std::unique_ptr<Connection> connection, bool damaged);

  std::unique_ptr<Connection> connection_;
  bool damaged_ = false;
};

/// Takes in every fact of the file, as its owner does who imports a file of facts; lines that waited there wait here,
/// unless what they waited for is there. A store without facts believes the organisation that the file believed.
Result<ReceiveReport> restore_facts(Store& store, const BackupFile& from);

/// Takes over this machine's own settings from the store that was damaged here, as far as they can be read: all but which
/// station it is, for the one that goes on is a new one.
void restore_settings(Store& store, const BackupFile& from);

}  // namespace sala
