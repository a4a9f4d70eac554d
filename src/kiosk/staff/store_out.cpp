#include "kiosk/staff/store_out.h"

#include "files/stored_folder.h"
#include "words/out.h"

namespace sala {

Result<void> store_all(const ExportPlace& place) {
  const auto stored = store_file_system(place.folder);
  if (stored && !is_still_there(place)) return fail(words::send_gone);
  return stored;
}

Result<void> store_or_remove(const ExportPlace& place, const std::filesystem::path& written) {
  auto done = store_all(place);
  std::error_code failed;
  if (!done) std::filesystem::remove_all(written, failed);
  return done;
}

}  // namespace sala
