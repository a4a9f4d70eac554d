#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "scanner/source.h"

namespace sala {
namespace {

/// The N of /dev/videoN, so that video10 stands after video9.
std::optional<int> video_number(const std::string& name) {
  constexpr std::string_view prefix = "video";
  if (!name.starts_with(prefix) || name.size() == prefix.size() || name.size() > prefix.size() + 4) return std::nullopt;
  const std::string digits = name.substr(prefix.size());
  if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::stoi(digits);
}

bool takes_pictures(const std::string& device) {
  const int fd = ::open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0) return false;
  v4l2_capability capability{};
  const bool asked = ::ioctl(fd, VIDIOC_QUERYCAP, &capability) == 0;
  ::close(fd);
  return asked && (capability.device_caps & (V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_VIDEO_CAPTURE_MPLANE)) != 0;
}

}  // namespace

std::vector<std::string> capture_devices() {
  std::map<int, std::string> found;
  std::error_code failed;
  for (auto entry = std::filesystem::directory_iterator("/dev", failed);
       !failed && entry != std::filesystem::end(entry); entry.increment(failed))
    if (const auto number = video_number(entry->path().filename()))
      if (takes_pictures(entry->path())) found.emplace(*number, entry->path());
  std::vector<std::string> devices;
  for (const auto& [number, device] : found) devices.push_back(device);
  return devices;
}

}  // namespace sala
