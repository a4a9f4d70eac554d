// Stands between SQLite and the disk: a DiskWatch is asked before each call and told what was done. Whoever opens a store
// meanwhile opens it there, the product included: the wrapping VFS is the process's default while it stands.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace sala {

enum class DiskCall { open, remove, read, write, sync, truncate, map };

class DiskWatch {
 public:
  virtual ~DiskWatch() = default;
  /// What SQLite is answered before the disk is touched; SQLITE_OK lets the call through.
  virtual int before(DiskCall call, const std::string& file) = 0;
  virtual void opened(const std::string&) {}
  virtual void removed(const std::string&, bool /*folder_synced*/) {}
  virtual void written(const std::string&, std::int64_t /*offset*/, std::string_view) {}
  virtual void truncated(const std::string&, std::int64_t /*size*/) {}
  virtual void synced(const std::string&) {}
};

/// The extended code with which SQLite's own VFS says that such a call failed.
int failure_of(DiskCall call);

/// While it lives every database that is opened goes through the watch; all of them are closed before it ends.
class WatchedDisk {
 public:
  explicit WatchedDisk(DiskWatch& watch);
  ~WatchedDisk();
  WatchedDisk(const WatchedDisk&) = delete;
  WatchedDisk& operator=(const WatchedDisk&) = delete;

 private:
  struct Vfs;
  std::unique_ptr<Vfs> vfs_;
};

}  // namespace sala
