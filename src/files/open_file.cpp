#include "files/open_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "words/core.h"
#include "words/files.h"

namespace sala {
namespace {

Failure cannot_open(TextId text, const std::filesystem::path& file) {
  return fail(text, {{"file", file.string()}});
}

}  // namespace

Result<OpenFile> OpenFile::begin(std::filesystem::path file, Links links) {
  const int no_link = links == Links::refuse ? O_NOFOLLOW : 0;
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | no_link);
  if (descriptor < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return cannot_open(words::error_file_missing, file);
    return cannot_open(errno == ENXIO ? words::error_file_no_file : words::error_file_unreadable, file);
  }
  struct stat found {};
  const bool known = ::fstat(descriptor, &found) == 0;
  if (known && S_ISREG(found.st_mode))
    return OpenFile(std::move(file), descriptor, static_cast<std::uintmax_t>(found.st_size));
  ::close(descriptor);
  return cannot_open(known ? words::error_file_no_file : words::error_file_unreadable, file);
}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)), bytes_(other.bytes_) {}

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<std::size_t> OpenFile::read(std::span<char> into) const {
  std::size_t filled = 0;
  while (filled < into.size()) {
    const ssize_t got = ::read(descriptor_, into.data() + filled, into.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_open(words::error_file_unreadable, file_);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  return filled;
}

}  // namespace sala
