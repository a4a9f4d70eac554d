#include "station/exchange/mounts.h"

#include <fstream>
#include <sstream>

namespace sala {
namespace {

namespace fs = std::filesystem;

bool is_octal(char letter) {
  return letter >= '0' && letter <= '7';
}

std::string without_escapes(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '\\' && i + 3 < text.size() && is_octal(text[i + 1]) && is_octal(text[i + 2]) &&
                         is_octal(text[i + 3]);
    if (escaped) {
      plain += static_cast<char>(std::stoi(text.substr(i + 1, 3), nullptr, 8));
      i += 3;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  const auto [end, ignored] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

/// A partition stands inside its disk's folder in sysfs, and only the disk says whether it is removable.
bool is_removable(const fs::path& device) {
  std::error_code failed;
  const fs::path block = fs::canonical("/sys/class/block" / device.filename(), failed);
  for (const fs::path& folder : {block, block.parent_path()}) {
    std::string word;
    if (std::ifstream(folder / "removable") >> word && word == "1") return true;
  }
  return false;
}

}  // namespace

std::vector<Mount> parse_mounts(const std::string& mountinfo) {
  std::vector<Mount> mounts;
  std::istringstream lines(mountinfo);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::vector<std::string> words;
    for (std::string word; fields >> word;) words.push_back(word);
    const auto dash = std::ranges::find(words, "-");
    if (words.size() < 5 || words.end() - dash < 3) continue;
    Mount mount{without_escapes(*(dash + 2)), without_escapes(words[4])};
    std::erase_if(mounts, [&](const Mount& earlier) { return earlier.folder == mount.folder; });  // it covers those
    mounts.push_back(std::move(mount));
  }
  return mounts;
}

std::vector<Mount> present_mounts() {
  std::ifstream stream("/proc/self/mountinfo");
  return parse_mounts({std::istreambuf_iterator<char>(stream), {}});
}

std::optional<Mount> mount_of(const fs::path& file) {
  std::error_code failed;
  const fs::path path = fs::weakly_canonical(fs::absolute(file, failed), failed);
  std::optional<Mount> closest;
  for (Mount& mount : present_mounts()) {
    const bool is_closer = !closest || mount.folder.native().size() >= closest->folder.native().size();
    if (is_closer && lies_in(path, mount.folder)) closest = std::move(mount);
  }
  return closest;
}

bool is_stick(const Mount& mount) {
  return lies_in(mount.folder, "/media") || lies_in(mount.folder, "/run/media") || is_removable(mount.device);
}

bool is_on_stick(const fs::path& file) {
  const auto mount = mount_of(file);
  return mount && is_stick(*mount);
}

}  // namespace sala
