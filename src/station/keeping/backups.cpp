#include "station/keeping/backups.h"

#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <chrono>

#include "files/kept_files.h"
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "security/sealed.h"
#include "station/keeping/backup_parcel.h"
#include "station/keeping/backups_to_keep.h"
#include "station/keeping/heads_note.h"
#include "station/keeping/restore.h"
#include "storage/backup_file.h"
#include "storage/photo/named_files.h"
#include "words/files.h"
#include "words/storage.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr int pages_at_once = 32;
constexpr auto longest_turn = std::chrono::milliseconds(2);
constexpr const char* part_name = "making.part";

fs::path folder_of(const fs::path& data_folder) {
  return data_folder / "backups";
}

/// "20261123T083105.120Z.sqlite": in order of time, whatever lists them.
std::string name_of(std::int64_t made_ms) {
  std::string name = format_at(made_ms);
  std::erase_if(name, [](char c) { return c == '-' || c == ':'; });
  return name + ".sqlite";
}

std::optional<std::int64_t> made_at(const std::string& name) {
  if (name.size() != name_of(0).size() || !name.ends_with(".sqlite")) return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t length) { return name.substr(at, length); };
  return parse_at(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 5) + ":" + part(11, 2) + ":" + part(13, 7));
}

/// Backups never take the room that check-ins need: there must be enough for three.
Result<void> check_room(const Store& store, const fs::path& folder) {
  std::error_code failed;
  const auto size = fs::file_size(store.file(), failed);
  const auto space = fs::space(folder, failed);
  if (!failed && space.available < 3 * size) return fail(words::error_disk_full);
  return {};
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!fs::is_directory(folder, failed)) return fail(words::error_folder, {{"folder", folder.string()}});
  ::chmod(folder.c_str(), 0700);
  return {};
}

void drop_old(const fs::path& data_folder, Moment now) {
  std::vector<std::int64_t> made;
  for (const KeptBackup& backup : kept_backups(data_folder)) made.push_back(backup.made_ms);
  for (const std::int64_t old : backups_to_drop(made, now)) {
    std::error_code ignored;
    fs::remove(folder_of(data_folder) / name_of(old), ignored);
  }
}

/// The files that its facts name, as far as they are here.
Result<std::vector<std::string>> files_named_in(const Store& store) {
  const auto named = all_files_named(store);
  if (!named) return Failure(named.error());
  std::vector<std::string> files;
  for (const FileHash& hash : *named)
    if (auto bytes = kept_file(store.file().parent_path(), hash)) files.push_back(std::move(*bytes));
  return files;
}

}  // namespace

Backups::Backups(OpenStation& station, double now_s, BackupTimes times)
    : station_(station), times_(times), due_s_(now_s + times.every_s), heads_due_s_(now_s) {
  const auto kept = kept_backups(station.folder);
  if (kept.empty()) return;
  const auto newest = BackupFile::open(kept.front().file);
  if (!newest) return;
  if (const auto mark = newest->mark()) kept_mark_ = *mark;
}

Backups::~Backups() {
  go_on(true);
  begin();
  go_on(true);
  note_progress();
}

void Backups::pass_time(double now_s) {
  go_on(false);
  if (now_s >= heads_due_s_) {
    heads_due_s_ = now_s + times_.heads_every_s;
    note_progress();
  }
  if (now_s < due_s_) return;
  due_s_ = now_s + times_.every_s;
  begin();
}

/// Nothing when the newest backup holds the same.
std::optional<std::string> Backups::mark_if_changed() const {
  const auto mark = content_mark(*station_.store);
  return mark && *mark != kept_mark_ ? std::optional(*mark) : std::nullopt;
}

void Backups::begin() {
  if (copy_ || finishing_.valid()) return;
  const auto mark = mark_if_changed();
  if (!mark) return;
  const fs::path folder = folder_of(station_.folder);
  if (const auto made = make_folder(folder); !made) return end(made);
  if (const auto room = check_room(*station_.store, folder); !room) return end(room);
  auto copy = StoreCopy::begin(*station_.store, folder / part_name);
  if (!copy) return end(Failure(copy.error()));
  mark_ = *mark;
  copy_.emplace(std::move(*copy));
}

void Backups::go_on(bool to_the_end) {
  const auto until = std::chrono::steady_clock::now() + longest_turn;
  while (copy_) {
    const auto all_there = copy_->step(to_the_end ? -1 : pages_at_once);
    if (!all_there) return end(Failure(all_there.error()));
    if (*all_there) {
      // Checking and syncing may take long on a slow disk; they touch the copy alone.
      const fs::path name = folder_of(station_.folder) / name_of(station_.clock->now().utc_ms);
      finishing_ =
          std::async(std::launch::async, [copy = std::move(*copy_), name]() mutable { return copy.finish(name); });
      copy_.reset();
    } else if (!to_the_end && std::chrono::steady_clock::now() >= until) {
      return;
    }
  }
  if (!finishing_.valid()) return;
  if (to_the_end || finishing_.wait_for(std::chrono::seconds(0)) == std::future_status::ready) end(finishing_.get());
}

void Backups::end(const Result<void>& done) {
  copy_.reset();
  if (!done) {
    if (!has_said_trouble_) spdlog::error("STAFF: no backup could be made: {}", name_of(done.error().text));
    has_said_trouble_ = true;
    return;
  }
  if (has_said_trouble_) spdlog::info("backups are made again");
  has_said_trouble_ = false;
  kept_mark_ = mark_;
  drop_old(station_.folder, station_.clock->now());
}

void Backups::note_progress() {
  const auto mark = content_mark(*station_.store);
  const auto heads = station_.store->heads();
  if (!mark || !heads || *mark == noted_mark_) return;
  if (note_heads(station_.folder, *heads)) noted_mark_ = *mark;
}

std::vector<KeptBackup> kept_backups(const fs::path& data_folder) {
  std::vector<KeptBackup> backups;
  std::error_code failed;
  for (fs::directory_iterator entry(folder_of(data_folder), failed), none; !failed && entry != none;
       entry.increment(failed))
    if (const auto made = made_at(entry->path().filename().string()); made && entry->is_regular_file(failed))
      backups.push_back({entry->path(), *made});
  std::ranges::sort(backups, std::greater(), &KeptBackup::made_ms);
  return backups;
}

Result<void> copy_store(const Store& store, const fs::path& name, FileOf whose) {
  if (whose == FileOf::people)
    if (const auto allowed = check_output(name); !allowed) return allowed;
  auto copy = StoreCopy::begin(store, name.string() + ".part");
  if (!copy) return Failure(copy.error());
  for (bool all_there = false; !all_there;) {
    const auto stepped = copy->step(-1);
    if (!stepped) return Failure(stepped.error());
    all_there = *stepped;
  }
  return copy->finish(name);
}

Result<void> write_sealed_backup(const Store& store, const fs::path& file, std::string_view passphrase) {
  std::error_code failed;
  if (fs::file_size(store.file(), failed) > largest_backup)
    return fail(words::error_file_too_large, {{"file", store.file().string()}});
  auto bytes = copy_in_memory(store);
  if (!bytes) return Failure(bytes.error());
  auto files = files_named_in(store);
  if (!files) return Failure(files.error());
  const std::string parcel = parcel_bytes({std::move(*bytes), std::move(*files)});
  if (parcel.size() > largest_backup) return fail(words::error_file_too_large, {{"file", store.file().string()}});
  const auto sealed = seal_with_passphrase(parcel, passphrase);
  if (!sealed) return Failure(sealed.error());
  return write_file(file, *sealed);
}

}  // namespace sala
