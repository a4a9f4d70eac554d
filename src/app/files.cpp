#include "app/files.h"

#include <cstdlib>
#include <fstream>

#include "app/new_file.h"
#include "core/text_ids.h"

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

Result<std::string> read_file(const fs::path& file, std::uintmax_t most_bytes) {
  std::error_code failed;
  if (!fs::is_regular_file(file, failed)) return fail(TextId::error_file_missing, {{"file", file.string()}});
  if (fs::file_size(file, failed) > most_bytes) return fail(TextId::error_file_too_large, {{"file", file.string()}});
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) return fail(TextId::error_file_unreadable, {{"file", file.string()}});
  return bytes;
}

Result<void> write_file(const fs::path& file, std::string_view bytes) {
  auto made = NewFile::begin(file);
  if (!made) return Failure(made.error());
  if (const auto written = made->write(bytes); !written) return written;
  return made->finish();
}

Result<Texts> load_texts(Language language) {
  const auto words = read_file(program_folder("assets") / "lang" / (language == Language::th ? "th.toml" : "en.toml"));
  if (!words) return Failure(words.error());
  return Texts::parse(language, *words);
}

}  // namespace sala
