// A disk of some megabytes that can be filled, set read-only and pulled out: a tmpfs, where the tests may mount one.
#pragma once
#include <sys/mount.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "support/temporary_folder.h"

namespace sala {

class SmallDisk {
 public:
  explicit SmallDisk(const std::string& size) : size_("size=" + size) {
    is_there_ = ::mount("tmpfs", root().c_str(), "tmpfs", MS_NOSUID | MS_NODEV, size_.c_str()) == 0;
    if (!is_there_)
      WARN("SKIPPED: no small disk could be mounted (" << std::strerror(errno) << "); root may, or unshare -Urm");
  }
  ~SmallDisk() { pull_out(); }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool is_there() const { return is_there_; }
  const std::filesystem::path& root() const { return folder_.path(); }

  /// Takes all the room that is left.
  void fill() {
    std::ofstream ballast(root() / "ballast", std::ios::binary | std::ios::app);
    for (const std::size_t part : {std::size_t{4096}, std::size_t{1}})
      while (ballast.write(std::string(part, 'x').data(), static_cast<std::streamsize>(part)).flush()) continue;
  }
  void make_room() { std::filesystem::remove(root() / "ballast"); }
  bool set_read_only() { return ::mount("tmpfs", root().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, size_.c_str()) == 0; }
  /// Also under the feet of whoever has files open there.
  void pull_out() {
    if (std::exchange(is_there_, false)) ::umount2(root().c_str(), MNT_DETACH);
  }

 private:
  TemporaryFolder folder_;
  std::string size_;
  bool is_there_ = false;
};

}  // namespace sala
