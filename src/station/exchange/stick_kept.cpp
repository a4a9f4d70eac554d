#include "station/exchange/stick_kept.h"

#include "files/kept_files.h"
#include "files/whole_file.h"
#include "security/sealed.h"
#include "station/keeping/arrived_file.h"
#include "storage/photo/named_files.h"
#include "storage/photo/photo_queries.h"
#include "words/core.h"
#include "words/files.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t sealed_around = 4096;                        // what a seal adds to a file, and more
constexpr std::uintmax_t floor_of_room = std::uintmax_t{200} << 20;   // stays free for check-ins
constexpr std::uintmax_t most_taken_bytes = std::uintmax_t{1} << 30;  // in one pass; the rest comes with the next

bool is_there(const fs::path& file, std::uintmax_t least_bytes = 0) {
  std::error_code failed;
  const bool regular = fs::is_regular_file(fs::symlink_status(file, failed));
  return regular && fs::file_size(file, failed) >= least_bytes && !failed;
}

/// Links are not followed, as everywhere on a stick.
Result<fs::path> kept_folder_on(const fs::path& exchange) {
  const fs::path folder = exchange / "files";
  std::error_code failed;
  fs::create_directory(folder, failed);
  if (fs::is_directory(fs::symlink_status(folder, failed))) return folder;
  return fail(words::error_stick_folder, {{"folder", folder.string()}});
}

/// And not of this machine's disk.
bool is_fault_of_file(const Error& error) {
  return error.text != words::error_kept_room && error.text != words::error_file_unwritable;
}

/// Whoever has it whole writes it anew.
void remove_from_stick(const fs::path& file) {
  std::error_code failed;
  fs::remove(file, failed);
}

bool has_room_to_take(const fs::path& data_folder) {
  std::error_code failed;
  const fs::space_info space = fs::space(data_folder, failed);
  return failed || space.available >= floor_of_room;
}

class KeptPass {
 public:
  KeptPass(const StickOfKept& stick, const SecretBytes& key, fs::path folder, KeptOnStick& done)
      : stick_(stick), key_(key), folder_(std::move(folder)), done_(done) {}

  /// The files of one key: those that are named come and go, those that no fact names any more leave the stick.
  Result<void> run(const std::vector<FileHash>& named, const std::vector<FileHash>& deleted) {
    for (const FileHash& hash : deleted) remove_from_stick(folder_ / sealed_file_name(key_, hash));
    for (const FileHash& hash : named)
      if (!kept_file(stick_.data_folder, hash)) take(hash);
    for (const FileHash& hash : named)
      if (auto written = write(hash); !written) return written;
    return {};
  }

 private:
  void take(const FileHash& hash) {
    const fs::path file = folder_ / sealed_file_name(key_, hash);
    if (!is_there(file) || taken_bytes_ > most_taken_bytes) return;
    if (!has_room_to_take(stick_.data_folder)) return note_trouble({words::error_kept_room, {}});
    if (const auto kept = take_sealed(file, hash); !kept) {
      if (is_fault_of_file(kept.error())) remove_from_stick(file);
      return note_trouble(kept.error());
    }
    ++done_.taken;
  }

  Result<void> write(const FileHash& hash) {
    const fs::path file = folder_ / sealed_file_name(key_, hash);
    const auto bytes = kept_file(stick_.data_folder, hash);
    if (!bytes) {
      ++done_.missing;
      return {};
    }
    if (is_there(file, bytes->size())) return {};
    if (const auto written = write_file(file, seal_with_key(*bytes, key_)); !written) return written;
    ++done_.written;
    return {};
  }

  Result<void> take_sealed(const fs::path& file, const FileHash& hash) {
    const auto sealed = read_file(file, largest_kept_file + sealed_around, OpenFile::Links::refuse);
    if (!sealed) return Failure(sealed.error());
    const auto bytes = open_with_key(*sealed, key_, file);
    if (!bytes) return Failure(bytes.error());
    taken_bytes_ += bytes->size();
    return keep_arrived(stick_.data_folder, hash, *bytes, stick_.reader);
  }

  void note_trouble(const Error& error) {
    if (!done_.trouble) done_.trouble = error;
  }

  const StickOfKept& stick_;
  const SecretBytes& key_;
  fs::path folder_;
  std::uintmax_t taken_bytes_ = 0;
  KeptOnStick& done_;
};

}  // namespace

Result<KeptOnStick> exchange_kept(const Store& store, const StickOfKept& stick) {
  const auto named = files_named(store);
  if (!named) return Failure(named.error());
  const auto deleted = files_of_deleted_photos(store);
  if (!deleted) return Failure(deleted.error());
  for (const FileHash& hash : *deleted) drop_kept_file(stick.data_folder, hash);
  KeptOnStick done;
  for (const auto& [family, files] : *named) {
    const auto key = stick.keys.find(family);
    const bool drops = family == Family::trainer && !deleted->empty();
    if (key == stick.keys.end() || (files.empty() && !drops)) continue;
    auto folder = kept_folder_on(stick.folder);
    if (!folder) return Failure(folder.error());
    KeptPass pass(stick, key->second, std::move(*folder), done);
    if (const auto passed = pass.run(files, drops ? *deleted : std::vector<FileHash>{}); !passed)
      return Failure(passed.error());
  }
  return done;
}

}  // namespace sala
