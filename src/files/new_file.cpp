#include "files/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "files/own_folder.h"
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

int store_folder_of(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.parent_path();
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno == EACCES ? 0 : errno;  // may be written to, not listed: nothing more can be done
  const int why = ::fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
  ::close(descriptor);
  return why;
}

int store_written(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int why = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return why;
}

int give_name(const std::filesystem::path& written, const std::filesystem::path& name) {
  return ::rename(written.c_str(), name.c_str()) == 0 ? store_folder_of(name) : errno;
}

Result<NewFile> NewFile::begin(std::filesystem::path file, FileOf whose) {
  if (whose == FileOf::people)
    if (const auto allowed = check_output(file); !allowed) return Failure(allowed.error());
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
  if (::fsync(descriptor_) != 0) return cannot_write(file_);
  if (const int why = give_name(beside(file_), file_); why != 0) {
    errno = why;
    return cannot_write(file_);
  }
  ::close(std::exchange(descriptor_, -1));
  return {};
}

}  // namespace sala
