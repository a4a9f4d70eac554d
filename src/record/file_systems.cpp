#include "record/file_systems.h"

#include <sys/vfs.h>

#include <algorithm>
#include <array>

namespace sala {

bool is_shared_file_system(std::uint32_t type) {
  constexpr std::array<std::uint32_t, 16> shared = {
      0x6969,      // NFS
      0x517B,      // SMB
      0xFF534D42,  // CIFS
      0xFE534D42,  // SMB2
      0x65735546,  // FUSE: sshfs, OneDrive, Google Drive
      0x01021997,  // 9P
      0x5346414F,  // OpenAFS
      0x6B414653,  // kAFS
      0x00C36400,  // Ceph
      0x01161970,  // GFS2
      0x7461636F,  // OCFS2
      0x0BD00BD0,  // Lustre
      0x786F4256,  // vboxsf
      0x564C,      // NCP
      0x73757245,  // Coda
      0xBACBACBC,  // VMware's hgfs
  };
  return std::ranges::find(shared, type) != shared.end();
}

bool is_on_shared_file_system(const std::filesystem::path& file) {
  struct statfs told {};
  if (::statfs(file.c_str(), &told) != 0 && ::statfs(file.parent_path().c_str(), &told) != 0) return false;
  return is_shared_file_system(static_cast<std::uint32_t>(told.f_type));
}

}  // namespace sala
