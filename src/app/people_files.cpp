#include "app/people_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/thai_text.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 500;
constexpr int most_looked_at = 5000;  // of a folder: it is looked at anew every few seconds

/// .xls is shown too: choosing it says how to save it anew.
bool looks_like_table(const fs::path& name) {
  constexpr std::array<std::string_view, 7> endings = {".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".txt", ".xls"};
  return std::ranges::find(endings, fold(name.extension().string())) != endings.end();
}

std::optional<PeopleFile> looked_at(const fs::path& file) {
  const std::string name = file.filename().string();
  struct stat found {};
  if (name.starts_with('.') || name.starts_with("~$") || ::lstat(file.c_str(), &found) != 0) return std::nullopt;
  const bool is_folder = S_ISDIR(found.st_mode);
  if (!is_folder && (!S_ISREG(found.st_mode) || !looks_like_table(name))) return std::nullopt;
  return PeopleFile{name, is_folder, static_cast<std::uintmax_t>(found.st_size),
                    static_cast<std::int64_t>(found.st_mtime) * 1000};
}

bool comes_before(const PeopleFile& a, const PeopleFile& b) {
  if (a.is_folder != b.is_folder) return a.is_folder;
  if (!a.is_folder && a.changed_ms != b.changed_ms) return a.changed_ms > b.changed_ms;
  return a.name < b.name;
}

}  // namespace

std::vector<PeopleFile> people_files(const fs::path& folder) {
  std::vector<PeopleFile> files;
  std::error_code failed;
  int looked = 0;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end && looked < most_looked_at;
       entry.increment(failed), ++looked)
    if (auto file = looked_at(entry->path())) files.push_back(std::move(*file));
  std::ranges::sort(files, comes_before);
  if (files.size() > most_files) files.resize(most_files);
  return files;
}

}  // namespace sala
