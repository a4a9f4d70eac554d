#include "station/exchange/listed_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "core/thai_text.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 500;
constexpr int most_looked_at = 5000;  // of a folder: it is looked at anew every few seconds

using Endings = std::span<const std::string_view>;
/// .xls is shown too: choosing it says how to save it anew.
constexpr std::array<std::string_view, 7> table_endings = {".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".txt", ".xls"};
constexpr std::array<std::string_view, 8> question_endings = {".gift", ".txt", ".xlsx", ".xlsm",
                                                              ".ods",  ".csv", ".docx", ".doc"};
constexpr std::array<std::string_view, 3> picture_endings = {".png", ".jpg", ".jpeg"};

bool ends_in(const fs::path& name, Endings endings) {
  return std::ranges::find(endings, fold(name.extension().string())) != endings.end();
}

/// A folder, or a file with one of the endings.
std::optional<ListedFile> looked_at(const fs::path& file, Endings endings) {
  const std::string name = file.filename().string();
  struct stat found {};
  if (name.starts_with('.') || name.starts_with("~$") || ::lstat(file.c_str(), &found) != 0) return std::nullopt;
  const bool is_folder = S_ISDIR(found.st_mode);
  if (!is_folder && (!S_ISREG(found.st_mode) || !ends_in(name, endings))) return std::nullopt;
  return ListedFile{name, is_folder, static_cast<std::uintmax_t>(found.st_size),
                    static_cast<std::int64_t>(found.st_mtime) * 1000};
}

bool comes_before(const ListedFile& a, const ListedFile& b) {
  if (a.is_folder != b.is_folder) return a.is_folder;
  if (!a.is_folder && a.changed_ms != b.changed_ms) return a.changed_ms > b.changed_ms;
  return a.name < b.name;
}

std::vector<ListedFile> listed(const fs::path& folder, Endings endings) {
  std::vector<ListedFile> files;
  std::error_code failed;
  int looked = 0;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end && looked < most_looked_at;
       entry.increment(failed), ++looked)
    if (auto file = looked_at(entry->path(), endings)) files.push_back(std::move(*file));
  std::ranges::sort(files, comes_before);
  if (files.size() > most_files) files.resize(most_files);
  return files;
}

}  // namespace

std::vector<ListedFile> people_files(const fs::path& folder) {
  return listed(folder, table_endings);
}

std::vector<ListedFile> question_files(const fs::path& folder) {
  return listed(folder, question_endings);
}

std::vector<ListedFile> picture_files(const fs::path& folder) {
  std::vector<ListedFile> files = listed(folder, picture_endings);
  std::erase_if(files, [](const ListedFile& file) { return file.is_folder; });
  return files;
}

}  // namespace sala
