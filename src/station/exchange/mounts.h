// Where things are stored: what device a path lies on, and whether that is a stick.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sala {

struct Mount {
  std::filesystem::path device, folder;
};

/// Reads the form of /proc/self/mountinfo (proc(5)): fields in order, spaces in paths as \040.
std::vector<Mount> parse_mounts(const std::string& mountinfo);

/// What is mounted now, in the order it was mounted.
std::vector<Mount> present_mounts();

/// What the file is, or would be, stored on; nothing when the system does not tell.
std::optional<Mount> mount_of(const std::filesystem::path& file);

/// Whether the file is, or would be, on something that can be pulled out: mounted below /media or /run/media, or on a
/// device the kernel calls removable.
bool is_stick(const Mount& mount);
bool is_on_stick(const std::filesystem::path& file);

}  // namespace sala
