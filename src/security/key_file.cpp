#include "security/key_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/hash.h"
#include "words/security.h"

namespace sala {
namespace {

constexpr std::string_view key_file_magic = "SALA-KEY";
constexpr std::uint8_t key_file_version = 1;
constexpr std::size_t head_bytes = key_file_magic.size() + 2;
constexpr std::size_t check_bytes = sizeof(Hash);
constexpr std::size_t largest_file = 64 * 1024;  // the users' is the largest

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

Failure failure(TextId text, const std::filesystem::path& file) {
  return fail(text, {{"file", file.string()}});
}

Failure system_failure(TextId text, const std::filesystem::path& file) {
  return fail(text, {{"file", file.string()}, {"why", std::strerror(errno)}});
}

Hash check_of(std::span<const std::uint8_t> bytes) {
  return blake2b({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

bool is_private(const struct stat& status) {
  return S_ISREG(status.st_mode) && status.st_uid == ::geteuid() && (status.st_mode & 077) == 0;
}

bool read_whole(int descriptor, std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t got = ::read(descriptor, bytes.data(), bytes.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
  return true;
}

bool write_whole(int descriptor, std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
  return true;
}

bool sync_folder(const std::filesystem::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return descriptor.is_open() && ::fsync(descriptor.number()) == 0;
}

Result<std::optional<KeyFile>> unframe(const std::filesystem::path& file, const SecretBytes& framed) {
  const auto bytes = framed.span();
  if (bytes.size() < head_bytes + check_bytes ||
      std::memcmp(bytes.data(), key_file_magic.data(), key_file_magic.size()) != 0)
    return failure(words::error_key_damaged, file);
  const auto checked = bytes.first(bytes.size() - check_bytes);
  if (!std::ranges::equal(check_of(checked), bytes.last(check_bytes))) return failure(words::error_key_damaged, file);
  if (bytes[key_file_magic.size()] != key_file_version) return failure(words::error_key_newer, file);
  const auto payload = checked.subspan(head_bytes);
  KeyFile key{static_cast<KeyKind>(bytes[key_file_magic.size() + 1]), SecretBytes(payload.size())};
  std::ranges::copy(payload, key.payload.span().begin());
  return std::optional(std::move(key));
}

SecretBytes framed(KeyKind kind, std::span<const std::uint8_t> payload) {
  SecretBytes bytes(head_bytes + payload.size() + check_bytes);
  auto at = std::ranges::copy(key_file_magic, bytes.span().begin()).out;
  *at++ = key_file_version;
  *at++ = static_cast<std::uint8_t>(kind);
  at = std::ranges::copy(payload, at).out;
  std::ranges::copy(check_of(bytes.span().first(head_bytes + payload.size())), at);
  return bytes;
}

bool write_new_file(const std::filesystem::path& file, std::span<const std::uint8_t> bytes) {
  ::unlink(file.c_str());  // what a power cut may have left
  const Descriptor descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  return descriptor.is_open() && ::fchmod(descriptor.number(), 0600) == 0 && write_whole(descriptor.number(), bytes) &&
         ::fsync(descriptor.number()) == 0;
}

/// Gives a written file its name. A link, unlike a rename, never replaces what is there.
bool give_name(const std::filesystem::path& written, const std::filesystem::path& file, KeyWrite how) {
  if (how == KeyWrite::replace) return ::rename(written.c_str(), file.c_str()) == 0;
  return ::link(written.c_str(), file.c_str()) == 0 && ::unlink(written.c_str()) == 0;
}

bool make_folder(const std::filesystem::path& folder) {
  return ::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST;
}

}  // namespace

Result<std::optional<KeyFile>> read_key_file(const std::filesystem::path& file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
  if (!descriptor.is_open() && errno == ENOENT) return std::optional<KeyFile>();
  struct stat status {};
  if (!descriptor.is_open() || ::fstat(descriptor.number(), &status) != 0)
    return system_failure(words::error_key_unreadable, file);
  if (!is_private(status)) return failure(words::error_key_exposed, file);
  if (status.st_size == 0 || status.st_size > static_cast<off_t>(largest_file))
    return failure(words::error_key_damaged, file);
  SecretBytes bytes(static_cast<std::size_t>(status.st_size));
  if (!read_whole(descriptor.number(), bytes.span())) return system_failure(words::error_key_unreadable, file);
  return unframe(file, bytes);
}

Result<void> write_key_file(const std::filesystem::path& file, KeyKind kind, std::span<const std::uint8_t> payload,
                            KeyWrite how) {
  std::filesystem::path beside = file;
  beside += ".new";
  const SecretBytes bytes = framed(kind, payload);
  if (make_folder(file.parent_path()) && write_new_file(beside, bytes.span()) && give_name(beside, file, how) &&
      sync_folder(file.parent_path()))
    return {};
  const int why = errno;
  ::unlink(beside.c_str());
  errno = why;
  if (how == KeyWrite::create && why == EEXIST) return failure(words::error_key_exists, file);
  return system_failure(words::error_key_unwritable, file);
}

}  // namespace sala
