#include "files/kept_files.h"

#include <sys/stat.h>

#include <algorithm>

#include "files/stored_folder.h"
#include "files/whole_file.h"
#include "words/core.h"
#include "words/files.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// What a file system may need besides the bytes.
constexpr std::uintmax_t room_around_file = 64 * 1024;

fs::path kept_folder(const fs::path& data_folder) {
  return data_folder / "files";
}

fs::path kept_path(const fs::path& data_folder, const FileHash& hash) {
  return kept_folder(data_folder) / hash.text();
}

bool is_own_folder(const fs::path& folder) {
  std::error_code failed;
  return fs::is_directory(fs::symlink_status(folder, failed));
}

/// A new folder is stored with its own name before a file in it is called safe.
Result<void> make_kept_folder(const fs::path& data_folder) {
  const fs::path folder = kept_folder(data_folder);
  if (is_own_folder(folder)) return {};
  if (::mkdir(folder.c_str(), 0700) != 0 || !is_own_folder(folder))
    return fail(words::error_output_folder, {{"folder", folder.string()}});
  return store_file_system(data_folder);
}

Result<void> check_kept_room(const fs::path& folder, std::uintmax_t bytes) {
  std::error_code failed;
  const fs::space_info space = fs::space(folder, failed);
  if (!failed && space.available < bytes + room_around_file) return fail(words::error_kept_room);
  return {};
}

}  // namespace

Result<FileHash> keep_file(const fs::path& data_folder, std::string_view bytes) {
  if (bytes.size() > largest_kept_file) return fail(words::error_kept_large);
  FileHash hash = FileHash::of(bytes);
  if (kept_file(data_folder, hash)) return hash;
  if (const auto made = make_kept_folder(data_folder); !made) return Failure(made.error());
  if (const auto room = check_kept_room(kept_folder(data_folder), bytes.size()); !room) return Failure(room.error());
  if (const auto written = write_file(kept_path(data_folder, hash), bytes, FileOf::sala); !written)
    return Failure(written.error());
  return hash;
}

bool has_kept_file(const fs::path& data_folder, const FileHash& hash) {
  std::error_code failed;
  return fs::is_regular_file(fs::symlink_status(kept_path(data_folder, hash), failed));
}

Result<std::string> kept_file(const fs::path& data_folder, const FileHash& hash) {
  auto bytes = read_file(kept_path(data_folder, hash), largest_kept_file, OpenFile::Links::refuse);
  if (!bytes && bytes.error().text == words::error_file_missing) return fail(words::error_kept_missing);
  if (!bytes && bytes.error().text == words::error_file_too_large) return fail(words::error_kept_altered);
  if (!bytes) return bytes;
  if (FileHash::of(*bytes) != hash) return fail(words::error_kept_altered);
  return bytes;
}

void drop_kept_file(const fs::path& data_folder, const FileHash& hash) {
  std::error_code failed;
  if (has_kept_file(data_folder, hash)) fs::remove(kept_path(data_folder, hash), failed);
}

std::vector<FileHash> kept_files(const fs::path& data_folder) {
  std::vector<FileHash> found;
  std::error_code failed;
  for (fs::directory_iterator entry(kept_folder(data_folder), failed), none; !failed && entry != none;
       entry.increment(failed))
    if (const auto hash = FileHash::parse(entry->path().filename().string()); hash && has_kept_file(data_folder, *hash))
      found.push_back(*hash);
  std::ranges::sort(found);
  return found;
}

}  // namespace sala
