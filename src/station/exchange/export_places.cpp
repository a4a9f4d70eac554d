#include "station/exchange/export_places.h"

#include <sys/stat.h>
#include <sys/statvfs.h>

#include <algorithm>

#include "documents/safe_file_name.h"
#include "files/own_folder.h"
#include "station/exchange/mounts.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// The nearest folder above that is there.
fs::path present_part(fs::path folder) {
  std::error_code failed;
  while (folder.has_relative_path() && !fs::exists(folder, failed)) folder = folder.parent_path();
  return folder;
}

/// 0 where nothing is.
std::uint64_t device_of(const fs::path& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 ? static_cast<std::uint64_t>(about.st_dev) : 0;
}

}  // namespace

ExportPlace look_at(fs::path folder, std::string name) {
  ExportPlace place{std::move(folder), std::move(name)};
  const fs::path present = present_part(place.folder);
  place.device = device_of(present);
  struct statvfs room {};
  if (::statvfs(present.c_str(), &room) != 0) return place;
  place.free_bytes = static_cast<std::uintmax_t>(room.f_bavail) * room.f_frsize;
  place.is_write_protected = (room.f_flag & ST_RDONLY) != 0;
  return place;
}

bool is_still_there(const ExportPlace& place) {
  std::error_code failed;
  if (!fs::is_directory(place.folder, failed)) return false;
  return place.device == 0 || place.device == device_of(place.folder);
}

std::vector<ExportPlace> export_places(const fs::path& data_folder) {
  std::vector<ExportPlace> places;
  const auto own = mount_of(data_folder);
  for (const Mount& mount : present_mounts()) {
    const std::string name = mount.folder.filename().string();
    const bool is_own = own && mount.device == own->device;  // Sala may run from a stick itself
    if (is_stick(mount) && !is_own && !name.empty()) places.push_back(look_at(mount.folder, name));
  }
  std::ranges::sort(places, {}, &ExportPlace::name);
  places.push_back(look_at(data_folder / exchange_name, ""));
  return places;
}

fs::path free_name(const fs::path& folder, const std::string& what, Moment now, const char* ending) {
  std::string minute = format_time(now).substr(0, 16);
  std::ranges::replace(minute, 'T', '-');
  std::erase(minute, ':');
  constexpr std::size_t longest = 180;  // Thai letters take three bytes; with minute, number and ending below 255
  const std::string stem = safe_file_name(what, longest) + "-" + minute;
  std::error_code failed;
  fs::path file = folder / (stem + ending);
  for (int n = 2; fs::exists(fs::symlink_status(file, failed)); ++n)
    file = folder / (stem + "-" + std::to_string(n) + ending);
  return file;
}

}  // namespace sala
