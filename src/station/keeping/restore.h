// Getting facts back: from a backup that somebody names, sealed or plain, and after damage from whatever is left. Making
// backups is backups.h.
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "documents/reader_process.h"
#include "station/open_station.h"
#include "storage/backup_file.h"

namespace sala {

/// Sealed, it is held in memory while it is opened.
inline constexpr std::uintmax_t largest_backup = std::uintmax_t{1} << 30;

/// Asked only when a file turns out to be sealed.
using AskForPassphrase = std::function<Result<std::string>()>;

struct OpenedBackup {
  BackupFile facts;
  std::vector<std::string> files = {};  ///< a sealed backup's; what is in them is believed by nobody yet
};

/// Errors: those of BackupFile::open and of opening sealed files.
Result<OpenedBackup> open_backup(const std::filesystem::path& file, const AskForPassphrase& ask);

/// Takes in the facts of a backup, then those of its files that facts name and that are not here; what is no sound picture is
/// left out, and counts as missing (doctor.h). A store that holds facts must be meant: facts cannot be taken out again, and two
/// organisations in one store would hold each other's facts back for good. Error also: error_into_existing.
Result<ReceiveReport> restore_backup(OpenStation& station, const OpenedBackup& backup, bool into_existing,
                                     const TableReader& reader = {});

/// How many facts are missing that were here once, as far as that is known.
Result<std::int64_t> count_missing_facts(const OpenStation& station);
std::int64_t count_facts(const std::vector<Head>& heads);

/// Whether the folder's store is damaged: pages, facts, chains or tables, or emptied or gone where facts were. Looks at
/// everything. What a rebuild could not mend is not damage again.
bool is_damaged(const std::filesystem::path& data_folder, const Clock& clock);
/// Whether it is emptied or gone; what can be told without opening it.
bool is_store_lost(const std::filesystem::path& data_folder);
/// Whether this is what opening or checking a damaged store says.
bool is_damage(const Error& error);

struct Rebuilt {
  std::filesystem::path
      set_aside;  ///< the damaged store; nobody deletes it but a person. Empty: it was mended in its place
  std::int64_t facts = 0, missing = 0;
  int mended = 0;      ///< facts set right in their place
  int unreadable = 0;  ///< facts that nobody here has as they were; they are held, everything else goes on
};
/// What a person is told of it.
Error words_of(const Rebuilt& rebuilt);

/// Where every page can be read, mends in its place what changed on the disk (storage/mend.h). Else makes a store anew beside
/// the damaged one, from what can be read of that and from the newest sound backup, then sets
/// the damaged one aside and puts the new one in its place. Broken off by a power cut, it is done again or finished.
Result<Rebuilt> rebuild_damaged(const std::filesystem::path& data_folder, const Clock& clock);
/// Finishes the last step of a rebuild that was broken off there; for whoever opens a store to write.
Result<void> finish_rebuild(const std::filesystem::path& data_folder);

/// The damaged stores that stand aside, oldest first.
std::vector<std::filesystem::path> damaged_stores(const std::filesystem::path& data_folder);

}  // namespace sala
