// A disk whose power goes at its Nth write. What was written and not yet synced is then forgotten, torn at sectors of 512
// bytes or kept, each piece for itself and in whatever order, as a drive's cache leaves it; a file removed without a sync
// of its folder may be back. What kill -9 cannot show, this does: a commit that did not wait for the disk.
#pragma once
#include <map>
#include <random>
#include <vector>

#include "support/watched_disk.h"

namespace sala {

class PowerLoss : public DiskWatch {
 public:
  /// `at` is counted from 1 over all writes; 0 never goes by itself, and only counts.
  explicit PowerLoss(int at) : at_(at) {}

  int before(DiskCall call, const std::string& file) override;
  void opened(const std::string& file) override;
  void removed(const std::string& file, bool folder_synced) override;
  void written(const std::string& file, std::int64_t offset, std::string_view bytes) override;
  void truncated(const std::string& file, std::int64_t size) override;
  void synced(const std::string& file) override;

  /// From now on nothing reaches the disk.
  void cut() { is_off_ = true; }
  int writes() const { return writes_; }

  /// Leaves the files as they are found when the power is back; every store is closed by then.
  void come_back(std::mt19937& chance) const;

 private:
  struct Change {
    std::int64_t offset = 0;
    std::string bytes;  ///< empty: the file was cut off at `offset`
  };
  struct File {
    bool is_new = false;  ///< nothing says yet that it survives
    bool is_removed = false;
    std::string on_disk;  ///< as of its last sync
    std::vector<Change> waiting;
  };

  int at_, writes_ = 0;
  bool is_off_ = false;
  std::map<std::string, File> files_;
};

}  // namespace sala
