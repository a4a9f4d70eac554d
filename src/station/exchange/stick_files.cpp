#include "station/exchange/stick_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sstream>

#include "core/json_read.h"
#include "words/files.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t largest_file = std::int64_t{1} << 30;

bool is_real_folder(const fs::path& path) {
  std::error_code failed;
  return fs::is_directory(fs::symlink_status(path, failed));
}

Failure unreadable(const fs::path& file) {
  return fail(words::error_file_unreadable, {{"file", file.string()}});
}

Result<std::string> read_open(int descriptor, const fs::path& file) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return unreadable(file);
  if (status.st_size > largest_file) return fail(words::error_file_too_large, {{"file", file.string()}});
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(file);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace

Result<fs::path> exchange_folder(const fs::path& stick) {
  const fs::path folder = stick / "sala-exchange";
  std::error_code failed;
  if (!fs::is_directory(stick, failed)) return fail(words::error_stick_folder, {{"folder", stick.string()}});
  fs::create_directory(folder, failed);
  if (!is_real_folder(folder)) return fail(words::error_stick_folder, {{"folder", folder.string()}});
  return folder;
}

fs::path file_of(const fs::path& folder, const Uuid& station, const char* ending) {
  return folder / (station.text() + ending);
}

std::vector<StationFile> station_files(const fs::path& folder, const char* ending) {
  std::vector<StationFile> files;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), none; !failed && entry != none; entry.increment(failed)) {
    const fs::path file = entry->path();
    const auto station = Uuid::parse(file.stem().string());
    if (station && file.extension() == ending && fs::is_regular_file(fs::symlink_status(file, failed)))
      files.push_back({*station, file});
  }
  std::ranges::sort(files, {}, &StationFile::station);
  return files;
}

Result<std::string> read_stick_file(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return unreadable(file);
  auto bytes = read_open(descriptor, file);
  ::close(descriptor);
  return bytes;
}

Result<std::string> bundle_text(const Store& store, const Json& head) {
  std::string text = canonical(head) + "\n";
  const auto exported = store.export_lines({}, [&](const std::string& line) -> Result<void> {
    text += line + "\n";
    return {};
  });
  if (!exported) return Failure(exported.error());
  return text;
}

Result<Bundle> read_bundle(const std::string& text, const char* format, const fs::path& name) {
  Bundle bundle;
  std::istringstream lines(text);
  std::string line;
  std::getline(lines, line);
  bundle.head = Json::parse(line, nullptr, false);
  if (!bundle.head.is_object() || text_at(bundle.head, "format") != format)
    return fail(words::error_stick_bundle, {{"file", name.string()}});
  while (std::getline(lines, line))
    if (!line.empty()) bundle.lines.push_back(line);
  return bundle;
}

}  // namespace sala
