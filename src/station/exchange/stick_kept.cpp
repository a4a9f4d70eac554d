#include "station/exchange/stick_kept.h"

#include "files/kept_files.h"
#include "files/whole_file.h"
#include "security/sealed.h"
#include "station/keeping/arrived_file.h"
#include "storage/learning/test_pictures.h"
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
  KeptPass(const StickOfKept& stick, const SecretBytes& key, fs::path folder)
      : stick_(stick), key_(key), folder_(std::move(folder)) {}

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

  const KeptOnStick& done() const { return done_; }

 private:
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
  KeptOnStick done_;
};

}  // namespace

Result<KeptOnStick> exchange_kept(const Store& store, const StickOfKept& stick) {
  const auto named = pictures_of_tests(store);  // read by every station that holds the test: the door's key
  if (!named) return Failure(named.error());
  const auto key = stick.keys.find(Family::project);
  if (named->empty() || key == stick.keys.end()) return KeptOnStick{};
  auto folder = kept_folder_on(stick.folder);
  if (!folder) return Failure(folder.error());
  KeptPass pass(stick, key->second, std::move(*folder));
  for (const FileHash& hash : *named)
    if (!kept_file(stick.data_folder, hash)) pass.take(hash);
  for (const FileHash& hash : *named)
    if (const auto written = pass.write(hash); !written) return Failure(written.error());
  return pass.done();
}

}  // namespace sala
