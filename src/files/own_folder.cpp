#include "files/own_folder.h"

#include <algorithm>

#include "words/files.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

// As storage and security name them; a test opens a station and sees that its folder is known.
constexpr const char* store_names[] = {"sala.sqlite", "lock"};
constexpr const char* key_names[] = {"station.key", "organisation.key", "bundle.key", "users"};

/// Where the output would really come to stand: links in its folders are followed as the system does, before any "..";
/// its own name is not.
fs::path real_place(const fs::path& output) {
  std::error_code failed;
  const fs::path whole = fs::absolute(output, failed), name = whole.filename();
  const bool is_folder = name.empty() || name == "." || name == "..";
  const fs::path folder = fs::weakly_canonical(is_folder ? whole : whole.parent_path(), failed);
  if (failed) return whole.lexically_normal();
  return is_folder ? folder : folder / name;
}

}  // namespace

bool is_data_folder(const fs::path& folder) {
  const auto has = [&](const fs::path& name) {
    std::error_code failed;
    return fs::exists(folder / name, failed);
  };
  return std::ranges::all_of(store_names, has) ||
         std::ranges::any_of(key_names, [&](const char* key) { return has(fs::path("keys") / key); });
}

namespace {

/// `output` is how it was named, `place` where it would stand.
Result<void> check_place(const fs::path& output, const fs::path& place) {
  for (fs::path below = place, folder = place.parent_path();; below = folder, folder = folder.parent_path()) {
    if (is_data_folder(folder) && below.filename() != exchange_name)
      return fail(words::error_own_folder, {{"file", output.string()}, {"folder", (folder / exchange_name).string()}});
    if (folder == folder.parent_path()) return {};
  }
}

}  // namespace

Result<void> check_output(const fs::path& output) {
  return check_place(output, real_place(output));
}

Result<void> make_output_folder(const fs::path& folder) {
  if (const auto allowed = check_place(folder, real_place(folder / "a file")); !allowed) return allowed;
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!fs::is_directory(folder, failed)) return fail(words::error_output_folder, {{"folder", folder.string()}});
  return {};
}

}  // namespace sala
