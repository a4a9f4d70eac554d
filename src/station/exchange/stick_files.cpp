#include "station/exchange/stick_files.h"

#include <algorithm>

#include "core/json_read.h"
#include "files/whole_file.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = std::uintmax_t{1} << 30;
constexpr const char* bundle_format = "sala-bundle-1";

bool is_real_folder(const fs::path& path) {
  std::error_code failed;
  return fs::is_directory(fs::symlink_status(path, failed));
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

std::string bundle_ending(Family bundle) {
  return bundle == Family::project ? ".bundle" : "." + std::string(bundle_name(bundle)) + ".bundle";
}

fs::path file_of(const fs::path& folder, const Uuid& station, std::string_view ending) {
  return folder / (station.text() + std::string(ending));
}

std::vector<StationFile> station_files(const fs::path& folder, std::string_view ending) {
  std::vector<StationFile> files;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), none; !failed && entry != none; entry.increment(failed)) {
    const fs::path file = entry->path();
    const std::string name = file.filename().string();
    if (!name.ends_with(ending)) continue;
    const auto station = Uuid::parse(name.substr(0, name.size() - ending.size()));
    if (station && fs::is_regular_file(fs::symlink_status(file, failed))) files.push_back({*station, file});
  }
  std::ranges::sort(files, {}, &StationFile::station);
  return files;
}

Result<std::string> read_stick_file(const fs::path& file) {
  return read_file(file, largest_file, OpenFile::Links::refuse);
}

Result<std::vector<std::string>> lines_of_chains(const Store& store, const Families& families) {
  std::vector<std::string> lines;
  const auto exported = store.export_chains(ChainWish{{}, families}, [&](const std::string& line) -> Result<void> {
    lines.push_back(line);
    return {};
  });
  if (!exported) return Failure(exported.error());
  return lines;
}

std::string bundle_text(Family bundle, const Uuid& station, const std::vector<std::string>& facts) {
  std::string text =
      canonical({{"bundle", bundle_name(bundle)}, {"format", bundle_format}, {"station", station.text()}}) + "\n";
  for (const std::string& fact : facts) text += fact + "\n";
  return text;
}

/// A head without `bundle` is one that an older Sala wrote: every station's.
Result<std::vector<std::string>> read_bundle(const std::string& text, Family bundle, const Uuid& station,
                                             const fs::path& name) {
  std::string_view rest = text;
  const auto next_line = [&] {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    return line;
  };
  const auto head = parse_canonical(next_line());
  if (!head || !head->is_object() || text_at(*head, "format") != bundle_format || id_at(*head, "station") != station ||
      text_at(*head, "bundle", "door") != bundle_name(bundle))
    return fail(words::error_stick_bundle, {{"file", name.string()}});
  std::vector<std::string> facts;
  while (!rest.empty())
    if (const std::string_view line = next_line(); !line.empty()) facts.emplace_back(line);
  return facts;
}

}  // namespace sala
