// The kiosk's own backups, in `backups/` of the data folder: every ten minutes and at the end, a little each turn of
// the loop so that no check-in waits. Only copies; what is done with them is restore.h. Failing, it says so once in the
// log and the kiosk goes on.
#pragma once
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "files/new_file.h"
#include "station/open_station.h"
#include "storage/backup.h"

namespace sala {

struct BackupTimes {
  double every_s = 600;
  double heads_every_s = 60;  ///< how often heads_note.h is brought up to date
};

class Backups {
 public:
  /// The station outlives the backups.
  Backups(OpenStation& station, double now_s, BackupTimes times = {});
  /// Makes the last one.
  ~Backups();
  Backups(const Backups&) = delete;
  Backups& operator=(const Backups&) = delete;

  /// To be called each turn: begins a copy when one is due, and goes on with it for a few milliseconds.
  void pass_time(double now_s);

 private:
  void begin();
  void go_on(bool to_the_end);
  void end(const Result<void>& done);
  void note_progress();
  std::optional<std::string> mark_if_changed() const;

  OpenStation& station_;
  BackupTimes times_;
  double due_s_, heads_due_s_;
  std::string kept_mark_;   ///< of the newest backup; empty while unknown
  std::string mark_;        ///< of the one that is being made
  std::string noted_mark_;  ///< of the heads noted last
  std::optional<StoreCopy> copy_;
  std::future<Result<void>> finishing_;
  bool has_said_trouble_ = false;
};

struct KeptBackup {
  std::filesystem::path file;
  std::int64_t made_ms = 0;
};

/// The backups of a data folder, newest first.
std::vector<KeptBackup> kept_backups(const std::filesystem::path& data_folder);

/// A copy at once, under a name of its own.
Result<void> copy_store(const Store& store, const std::filesystem::path& name, FileOf whose = FileOf::people);

/// A copy that a passphrase opens again, with the files that its facts name (backup_parcel.h); the plain one in between stands in memory alone, so that nothing of it is left
/// whenever this ends. For any thread. Errors: error_passphrase_*, error_file_too_large, error_file_unwritable.
Result<void> write_sealed_backup(const Store& store, const std::filesystem::path& file, std::string_view passphrase);

}  // namespace sala
