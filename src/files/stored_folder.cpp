#include "files/stored_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "words/core.h"

namespace sala {
namespace {

Failure not_stored(const std::filesystem::path& folder) {
  return fail(words::error_file_unwritable, {{"file", folder.string()}, {"why", std::strerror(errno)}});
}

}  // namespace

Result<void> store_file_system(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return not_stored(folder);
  const bool synced = ::syncfs(descriptor) == 0;
  ::close(descriptor);
  return synced ? Result<void>() : not_stored(folder);
}

}  // namespace sala
