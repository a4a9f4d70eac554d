#include "kiosk/staff/store_out.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstring>

#include "words/core.h"
#include "words/out.h"

namespace sala {
namespace {

Failure not_stored(const std::filesystem::path& folder) {
  return fail(words::error_file_unwritable, {{"file", folder.string()}, {"why", std::strerror(errno)}});
}

}  // namespace

Result<void> store_all(const ExportPlace& place) {
  const int descriptor = ::open(place.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return not_stored(place.folder);
  const bool synced = ::syncfs(descriptor) == 0;
  ::close(descriptor);
  if (!is_still_there(place)) return fail(words::send_gone);
  return synced ? Result<void>() : not_stored(place.folder);
}

Result<void> store_or_remove(const ExportPlace& place, const std::filesystem::path& written) {
  auto done = store_all(place);
  std::error_code failed;
  if (!done) std::filesystem::remove_all(written, failed);
  return done;
}

}  // namespace sala
