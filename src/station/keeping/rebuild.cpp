// What becomes of a damaged store: is_damaged, rebuild_damaged, finish_rebuild.
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>

#include "files/new_file.h"
#include "files/whole_file.h"
#include "security/random.h"
#include "station/keeping/backups.h"
#include "station/keeping/heads_note.h"
#include "station/keeping/restore.h"
#include "storage/backup.h"
#include "storage/mend.h"
#include "words/core.h"
#include "words/keeping.h"
#include "words/storage.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// The new store stands here until it is whole; `ready` then holds the name the damaged one is to get.
fs::path workshop_of(const fs::path& data_folder) {
  return data_folder / "rebuilding";
}
fs::path ready_in(const fs::path& data_folder) {
  return workshop_of(data_folder) / "ready";
}

std::string damaged_name(std::int64_t utc_ms) {
  std::string stamp = format_at(utc_ms);
  std::erase_if(stamp, [](char c) { return c == '-' || c == ':' || c == '.'; });
  return std::string(store_file_name) + ".damaged-" + stamp;
}

/// Moves a file that may have been moved already.
Result<void> move_over(const fs::path& from, const fs::path& to) {
  std::error_code failed;
  if (!fs::exists(from, failed)) return {};
  const int why = give_name(from, to);
  return why == 0 ? Result<void>()
                  : fail(words::error_file_unwritable, {{"file", from.string()}, {"why", std::strerror(why)}});
}

/// Everything that can be had without asking anybody.
void gather(Store& store, const fs::path& data_folder, const fs::path& damaged) {
  if (const auto rest = BackupFile::open_damaged(damaged)) {
    if (const auto heads = rest->heads()) (void)note_heads(data_folder, *heads).has_value();
    (void)restore_facts(store, *rest).has_value();
    restore_settings(store, *rest);
  }
  for (const KeptBackup& kept : kept_backups(data_folder)) {
    const auto backup = BackupFile::open(kept.file);
    if (!backup) continue;  // an older one may be sound
    if (const auto heads = backup->heads()) (void)note_heads(data_folder, *heads).has_value();
    const auto restored = restore_facts(store, *backup);
    if (restored && restored->refused == 0) return;  // else damaged facts stand in it, which an older one may have
  }
}

Result<std::unique_ptr<Store>> new_store(const fs::path& data_folder, const Clock& clock) {
  std::error_code failed;
  fs::remove_all(workshop_of(data_folder), failed);
  return Store::open(workshop_of(data_folder), OpenMode::read_write, {&clock, system_random});
}

Result<void> make_anew(const fs::path& data_folder, const Clock& clock) {
  auto store = new_store(data_folder, clock);
  if (!store) return Failure(store.error());
  gather(**store, data_folder, data_folder / store_file_name);
  store->reset();  // closed: one file, its WAL emptied into it
  return write_file(ready_in(data_folder), damaged_name(clock.now().utc_ms), FileOf::sala);
}

/// Whether a new store waits to take its place. The damaged one may be moved away already, or half: nothing more is to be
/// had from it there.
bool was_broken_off(const fs::path& data_folder) {
  std::error_code failed;
  return fs::exists(ready_in(data_folder), failed) && fs::exists(workshop_of(data_folder) / store_file_name, failed);
}

/// The store with what could be mended where it lies; nothing when pages are damaged, so that all must be made anew.
std::optional<Rebuilt> mend_in_place(const fs::path& data_folder, const Clock& clock) {
  if (is_store_lost(data_folder)) return std::nullopt;
  const auto as_it_is = Store::open(data_folder, OpenMode::read_only, {&clock, system_random});
  if (!as_it_is || !(*as_it_is)->full_check()) return std::nullopt;
  const auto store = Store::open(data_folder, OpenMode::read_write, {&clock, system_random});
  if (!store || !(*store)->full_check()) return std::nullopt;
  const auto wear = find_wear(**store);
  if (!wear) return std::nullopt;
  std::vector<BackupFile> backups;
  if (!wear->facts.empty())
    for (const KeptBackup& kept : kept_backups(data_folder))
      if (auto backup = BackupFile::open(kept.file)) backups.push_back(std::move(*backup));
  std::vector<const BackupFile*> all;
  for (const BackupFile& backup : backups) all.push_back(&backup);
  const auto mended = mend(**store, all);
  const auto heads = (*store)->heads();
  if (!mended || !heads) return std::nullopt;
  return Rebuilt{{},
                 count_facts(*heads),
                 count_missing(noted_heads(data_folder), *heads),
                 mended->facts,
                 static_cast<int>(mended->left_as_are.size())};
}

}  // namespace

Error words_of(const Rebuilt& rebuilt) {
  if (rebuilt.set_aside.empty())
    return {words::restore_mended,
            {{"facts", std::to_string(rebuilt.mended)}, {"left", std::to_string(rebuilt.unreadable)}}};
  return {words::restore_rebuilt,
          {{"file", rebuilt.set_aside.filename().string()}, {"facts", std::to_string(rebuilt.facts)}}};
}

bool is_damage(const Error& error) {
  return error.text == words::error_store_damaged || error.text == words::error_store_foreign;
}

bool is_store_lost(const fs::path& data_folder) {
  std::error_code failed;
  const fs::path file = data_folder / store_file_name;
  return (!fs::exists(file, failed) || fs::file_size(file, failed) == 0) && !noted_heads(data_folder).empty();
}

bool is_damaged(const fs::path& data_folder, const Clock& clock) {
  if (is_store_lost(data_folder)) return true;
  const auto store = Store::open(data_folder, OpenMode::read_only, {&clock, system_random});
  if (!store) return is_damage(store.error());
  if (const auto checked = (*store)->full_check(); !checked) return is_damage(checked.error());
  const auto worn = has_new_wear(**store);
  return worn ? *worn : is_damage(worn.error());
}

Result<Rebuilt> rebuild_damaged(const fs::path& data_folder, const Clock& clock) {
  const auto lock = FolderLock::take(data_folder, lock_wait_ms);
  if (!lock) return Failure(lock.error());
  if (!was_broken_off(data_folder))
    if (const auto mended = mend_in_place(data_folder, clock)) return *mended;
  if (!was_broken_off(data_folder))
    if (const auto made = make_anew(data_folder, clock); !made) return Failure(made.error());
  const auto name = read_file(ready_in(data_folder));
  if (!name) return Failure(name.error());
  if (const auto finished = finish_rebuild(data_folder); !finished) return Failure(finished.error());
  const auto store = Store::open(data_folder, OpenMode::read_only, {&clock, system_random});
  if (!store) return Failure(store.error());
  const auto heads = (*store)->heads();
  if (!heads) return Failure(heads.error());
  return Rebuilt{data_folder / *name, count_facts(*heads), count_missing(noted_heads(data_folder), *heads)};
}

Result<void> finish_rebuild(const fs::path& data_folder) {
  std::error_code failed;
  if (!fs::exists(ready_in(data_folder), failed)) return {};
  const auto name = read_file(ready_in(data_folder));
  if (!name) return Failure(name.error());
  const fs::path store = data_folder / store_file_name, made = workshop_of(data_folder) / store_file_name;
  // Once the new store is in its place, what stands there must not be taken for the damaged one.
  if (fs::exists(made, failed)) {
    for (const char* beside : {"-wal", "-shm", ""})
      if (const auto moved = move_over(store.string() + beside, data_folder / (*name + beside)); !moved) return moved;
    if (const auto moved = move_over(made, store); !moved) return moved;
    sync_folder(data_folder);
  }
  fs::remove_all(workshop_of(data_folder), failed);
  return {};
}

std::vector<fs::path> damaged_stores(const fs::path& data_folder) {
  std::vector<fs::path> stores;
  std::error_code failed;
  const std::string begins = std::string(store_file_name) + ".damaged-";
  for (fs::directory_iterator entry(data_folder, failed), none; !failed && entry != none; entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(begins) && !name.ends_with("-wal") && !name.ends_with("-shm")) stores.push_back(entry->path());
  }
  std::ranges::sort(stores);
  return stores;
}

}  // namespace sala
