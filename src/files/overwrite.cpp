#include "files/overwrite.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "files/new_file.h"
#include "words/core.h"

namespace sala {
namespace {

/// 0, or the errno.
int write_whole(int descriptor, std::string_view bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t put = ::pwrite(descriptor, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return put < 0 ? errno : EIO;
    done += static_cast<std::size_t>(put);
  }
  return ::fdatasync(descriptor) == 0 ? 0 : errno;
}

/// The bytes, and blanks as far as the file goes already.
int overwrite(int descriptor, std::string_view bytes) {
  struct stat told {};
  if (::fstat(descriptor, &told) != 0) return errno;
  if (!S_ISREG(told.st_mode)) return EINVAL;
  if (static_cast<std::size_t>(told.st_size) <= bytes.size()) return write_whole(descriptor, bytes);
  std::string filled(bytes);
  filled.resize(static_cast<std::size_t>(told.st_size), ' ');
  return write_whole(descriptor, filled);
}

}  // namespace

Result<void> overwrite_file(const std::filesystem::path& file, std::string_view bytes) {
  std::error_code made;
  std::filesystem::create_directories(file.parent_path(), made);  // opening says whether that failed
  const bool is_new = !std::filesystem::exists(file, made);
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  int why = descriptor < 0 ? errno : overwrite(descriptor, bytes);
  if (descriptor >= 0 && ::close(descriptor) != 0 && why == 0) why = errno;
  if (why == 0 && is_new) why = store_folder_of(file);
  if (why == 0) return {};
  return fail(words::error_file_unwritable, {{"file", file.string()}, {"why", std::strerror(why)}});
}

}  // namespace sala
