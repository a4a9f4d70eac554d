#include "station/keeping/restore.h"

#include "files/whole_file.h"
#include "security/sealed.h"
#include "station/keeping/heads_note.h"
#include "words/station.h"

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

}  // namespace

Result<BackupFile> open_backup(const fs::path& file, const AskForPassphrase& ask) {
  if (!begins_sealed(file)) return BackupFile::open(file);
  const auto sealed = read_file(file, largest_backup);
  if (!sealed) return Failure(sealed.error());
  const auto passphrase = ask();
  if (!passphrase) return Failure(passphrase.error());
  const auto plain = open_with_passphrase(*sealed, *passphrase, file);
  if (!plain) return Failure(plain.error());
  return BackupFile::open_bytes(*plain, file);
}

Result<ReceiveReport> restore_backup(OpenStation& station, const BackupFile& backup, bool into_existing) {
  const auto held = station.store->heads();
  if (!held) return Failure(held.error());
  if (!held->empty() && !into_existing)
    return fail(words::error_into_existing,
                {{"folder", station.folder.string()}, {"facts", std::to_string(count_facts(*held))}});
  const auto known = backup.heads();
  if (!known) return Failure(known.error());
  const auto report = restore_facts(*station.store, backup);
  if (!report) return report;
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
