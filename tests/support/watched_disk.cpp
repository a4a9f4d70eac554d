#include "support/watched_disk.h"

#include <sqlite3.h>

#include <cstdlib>
#include <new>

namespace sala {

struct WatchedDisk::Vfs : sqlite3_vfs {
  sqlite3_vfs* real = nullptr;
  DiskWatch* watch = nullptr;

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given);
  static int remove(sqlite3_vfs* vfs, const char* name, int sync_folder);
};

namespace {

/// What SQLite keeps for each open file; the real file's own part follows it in memory.
struct WatchedFile : sqlite3_file {
  DiskWatch* watch;
  const char* name;  ///< SQLite keeps it while the file is open; "" for a temporary one

  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  int before(DiskCall call) const { return watch->before(call, name); }
};

WatchedFile& watched(sqlite3_file* file) {
  return *static_cast<WatchedFile*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
  return watched(file).real();
}

int close_file(sqlite3_file* file) {
  return real(file)->pMethods->xClose(real(file));
}

int read_file(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
  if (const int failed = watched(file).before(DiskCall::read)) return failed;
  return real(file)->pMethods->xRead(real(file), bytes, size, offset);
}

int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  if (const int failed = watched(file).before(DiskCall::write)) return failed;
  const int done = real(file)->pMethods->xWrite(real(file), bytes, size, offset);
  if (done == SQLITE_OK)
    watched(file).watch->written(watched(file).name, offset,
                                 {static_cast<const char*>(bytes), static_cast<std::size_t>(size)});
  return done;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (const int failed = watched(file).before(DiskCall::truncate)) return failed;
  const int done = real(file)->pMethods->xTruncate(real(file), size);
  if (done == SQLITE_OK) watched(file).watch->truncated(watched(file).name, size);
  return done;
}

int sync_file(sqlite3_file* file, int flags) {
  if (const int failed = watched(file).before(DiskCall::sync)) return failed;
  const int done = real(file)->pMethods->xSync(real(file), flags);
  if (done == SQLITE_OK) watched(file).watch->synced(watched(file).name);
  return done;
}

int map_shared(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
  if (const int failed = watched(file).before(DiskCall::map)) return failed;
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}

constexpr sqlite3_io_methods watched_methods = {
    .iVersion = 2,  // without memory-mapped reads, which no watch would see
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = [](sqlite3_file* file,
                    sqlite3_int64* size) { return real(file)->pMethods->xFileSize(real(file), size); },
    .xLock = [](sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); },
    .xUnlock = [](sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); },
    .xCheckReservedLock = [](sqlite3_file* file,
                             int* held) { return real(file)->pMethods->xCheckReservedLock(real(file), held); },
    .xFileControl = [](sqlite3_file* file, int what,
                       void* with) { return real(file)->pMethods->xFileControl(real(file), what, with); },
    .xSectorSize = [](sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); },
    .xDeviceCharacteristics =
        [](sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); },
    .xShmMap = map_shared,
    .xShmLock = [](sqlite3_file* file, int offset, int count,
                   int flags) { return real(file)->pMethods->xShmLock(real(file), offset, count, flags); },
    .xShmBarrier = [](sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); },
    .xShmUnmap = [](sqlite3_file* file, int remove) { return real(file)->pMethods->xShmUnmap(real(file), remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

}  // namespace

int failure_of(DiskCall call) {
  switch (call) {
    case DiskCall::open:
      return SQLITE_CANTOPEN;
    case DiskCall::remove:
      return SQLITE_IOERR_DELETE;
    case DiskCall::read:
      return SQLITE_IOERR_READ;
    case DiskCall::write:
      return SQLITE_IOERR_WRITE;
    case DiskCall::sync:
      return SQLITE_IOERR_FSYNC;
    case DiskCall::truncate:
      return SQLITE_IOERR_TRUNCATE;
    case DiskCall::map:
      return SQLITE_IOERR_SHMMAP;
  }
  std::abort();
}

int WatchedDisk::Vfs::open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given) {
  const Vfs& self = *static_cast<Vfs*>(vfs);
  file->pMethods = nullptr;
  if (const int failed = self.watch->before(DiskCall::open, name ? name : "")) return failed;
  auto* opening = new (file) WatchedFile{{nullptr}, self.watch, name ? name : ""};
  const int done = self.real->xOpen(self.real, name, opening->real(), flags, given);
  if (done != SQLITE_OK) return done;
  opening->pMethods = &watched_methods;
  self.watch->opened(opening->name);
  return SQLITE_OK;
}

int WatchedDisk::Vfs::remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  const Vfs& self = *static_cast<Vfs*>(vfs);
  if (const int failed = self.watch->before(DiskCall::remove, name)) return failed;
  const int done = self.real->xDelete(self.real, name, sync_folder);
  if (done == SQLITE_OK) self.watch->removed(name, sync_folder != 0);
  return done;
}

WatchedDisk::WatchedDisk(DiskWatch& watch) : vfs_(std::make_unique<Vfs>()) {
  sqlite3_vfs* const real = sqlite3_vfs_find(nullptr);
  static_cast<sqlite3_vfs&>(*vfs_) = *real;
  vfs_->real = real;
  vfs_->watch = &watch;
  vfs_->pNext = nullptr;
  vfs_->zName = "watched";
  vfs_->szOsFile = static_cast<int>(sizeof(WatchedFile)) + real->szOsFile;
  vfs_->xOpen = Vfs::open;
  vfs_->xDelete = Vfs::remove;
  if (sqlite3_vfs_register(vfs_.get(), 1) != SQLITE_OK) std::abort();
}

WatchedDisk::~WatchedDisk() {
  sqlite3_vfs_register(vfs_->real, 1);
  sqlite3_vfs_unregister(vfs_.get());
}

}  // namespace sala
