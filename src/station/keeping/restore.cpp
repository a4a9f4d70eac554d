#include "station/keeping/restore.h"

#include <algorithm>

#include "files/kept_files.h"
#include "files/whole_file.h"
#include "security/sealed.h"
#include "station/keeping/arrived_file.h"
#include "station/keeping/backup_parcel.h"
#include "station/keeping/heads_note.h"
#include "storage/photo/named_files.h"
#include "words/files.h"
#include "words/station.h"
#include "words/storage.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

bool begins_sealed(const fs::path& file) {
  std::string head(16, '\0');
  const auto opened = OpenFile::begin(file);
  const auto filled = opened ? opened->read(head) : Result<std::size_t>(0);
  head.resize(filled.value_or(0));
  return seal_of(head).has_value();
}

/// One that is no sound picture takes nothing from the others; a disk without room does.
Result<void> restore_files(const OpenStation& station, const std::vector<std::string>& files,
                           const TableReader& reader) {
  if (files.empty()) return {};
  const auto named = all_files_named(*station.store);
  if (!named) return Failure(named.error());
  for (const std::string& bytes : files) {
    const FileHash hash = FileHash::of(bytes);
    if (!std::ranges::binary_search(*named, hash) || kept_file(station.folder, hash)) continue;
    const auto kept = keep_arrived(station.folder, hash, bytes, reader);
    if (!kept && kept.error().text == words::error_kept_room) return kept;
  }
  return {};
}

}  // namespace

Result<OpenedBackup> open_backup(const fs::path& file, const AskForPassphrase& ask) {
  if (!begins_sealed(file)) {
    auto plain = BackupFile::open(file);
    return plain ? OpenedBackup{std::move(*plain)} : Result<OpenedBackup>(Failure(plain.error()));
  }
  const auto sealed = read_file(file, largest_backup);
  if (!sealed) return Failure(sealed.error());
  const auto passphrase = ask();
  if (!passphrase) return Failure(passphrase.error());
  auto plain = open_with_passphrase(*sealed, *passphrase, file);
  if (!plain) return Failure(plain.error());
  auto parcel = parcel_from(std::move(*plain));
  if (!parcel) return fail(words::error_backup_altered, {{"file", file.string()}, {"why", "parcel"}});
  auto facts = BackupFile::open_bytes(parcel->store, file);
  if (!facts) return Failure(facts.error());
  return OpenedBackup{std::move(*facts), std::move(parcel->files)};
}

Result<ReceiveReport> restore_backup(OpenStation& station, const OpenedBackup& backup, bool into_existing,
                                     const TableReader& reader) {
  const auto held = station.store->heads();
  if (!held) return Failure(held.error());
  if (!held->empty() && !into_existing)
    return fail(words::error_into_existing,
                {{"folder", station.folder.string()}, {"facts", std::to_string(count_facts(*held))}});
  const auto known = backup.facts.heads();
  if (!known) return Failure(known.error());
  const auto report = restore_facts(*station.store, backup.facts);
  if (!report) return report;
  if (const auto files = restore_files(station, backup.files, reader); !files) return Failure(files.error());
  if (const auto noted = note_heads(station.folder, *known); !noted) return Failure(noted.error());
  return report;
}

Result<std::int64_t> count_missing_facts(const OpenStation& station) {
  const auto held = station.store->heads();
  if (!held) return Failure(held.error());
  return count_missing(noted_heads(station.folder), *held);
}

std::int64_t count_facts(const std::vector<Head>& heads) {
  std::int64_t facts = 0;
  for (const Head& head : heads) facts += head.seq;
  return facts;
}

}  // namespace sala
