#include "files/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "words/core.h"

namespace sala {
namespace {

std::filesystem::path beside(const std::filesystem::path& file) {
  return file.string() + ".part";
}

Failure cannot_write(const std::filesystem::path& file) {
  return fail(words::error_file_unwritable, {{"file", file.string()}, {"why", std::strerror(errno)}});
}

}  // namespace

Result<NewFile> NewFile::begin(std::filesystem::path file) {
  const std::filesystem::path part = beside(file);
  ::unlink(part.c_str());
  const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor < 0) return cannot_write(file);
  return NewFile(std::move(file), descriptor);
}

NewFile::NewFile(NewFile&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

NewFile::~NewFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(beside(file_).c_str());
}

Result<void> NewFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return cannot_write(file_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> NewFile::finish() {
  if (::fsync(descriptor_) != 0 || ::rename(beside(file_).c_str(), file_.c_str()) != 0) return cannot_write(file_);
  ::close(std::exchange(descriptor_, -1));
  return {};
}

}  // namespace sala
