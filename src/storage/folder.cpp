#include "storage/folder.h"

#include <sys/stat.h>

#include "storage/store.h"
#include "words/storage.h"

namespace sala {

namespace fs = std::filesystem;

Result<void> make_private_folder(const fs::path& folder) {
  std::error_code failed;
  const bool made = fs::create_directories(folder, failed);
  if (failed || !fs::is_directory(folder, failed)) return fail(words::error_folder, {{"folder", folder.string()}});
  const bool is_ours = made || fs::exists(folder / store_file_name, failed) || fs::is_empty(folder, failed);
  if (is_ours && ::chmod(folder.c_str(), 0700) != 0 && made)
    return fail(words::error_folder, {{"folder", folder.string()}});
  return {};
}

}  // namespace sala
