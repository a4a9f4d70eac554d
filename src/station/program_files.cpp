#include "station/program_files.h"

#include <cstdlib>

#include "files/whole_file.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

fs::path folder_from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value && *value ? fs::path(value) : fs::path();
}

}  // namespace

fs::path user_data_folder(const std::string& name) {
  const fs::path data = folder_from_environment("XDG_DATA_HOME");
  if (data.is_absolute()) return data / name;
  const fs::path home = folder_from_environment("HOME");
  return (home.empty() ? fs::current_path() : home) / ".local/share" / name;
}

fs::path program_folder(const std::string& name) {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  const fs::path installed = program.parent_path().parent_path() / "share/sala" / name;
  return fs::is_directory(installed, failed) ? installed : fs::path(SALA_SOURCE_DIR) / name;
}

Result<Texts> load_texts(Language language) {
  const fs::path folder = program_folder("assets") / "lang" / name_of(language);
  std::vector<std::string> lists;
  for (const std::string& name : word_list_names()) {
    auto list = read_file(folder / (name + ".toml"));
    if (!list) return Failure(list.error());
    lists.push_back(std::move(*list));
  }
  return Texts::parse(language, lists);
}

}  // namespace sala
