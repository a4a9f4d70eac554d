// A record in memory, gone with the program: what tests and the simulation sync with.
#pragma once
#include "record/line_shelf.h"

namespace sala {

class MemoryRecord : public Record {
 public:
  explicit MemoryRecord(Uuid id) : id_(id) {}

  Result<RecordInfo> open(const RecordWish& wish) override;
  Result<std::vector<RecordHead>> heads() override { return shelf_.heads(); }
  Result<RecordPage> pull(std::span<const RecordWant> wants, std::size_t most_bytes) override {
    return shelf_.pull(wants, most_bytes);
  }
  Result<PushReport> push(std::span<const std::string> lines) override;
  Result<std::vector<std::string>> hashes_at(const ChainId& chain, std::int64_t seq) override {
    return shelf_.hashes_at(chain, seq);
  }
  Result<std::int64_t> erase(const RecordErasure& erasure) override { return std::ssize(shelf_.erase(erasure)); }
  Result<std::vector<FileHash>> files_held(Family readers, std::span<const FileHash> asked) override;
  Result<std::string> fetch_file(Family readers, const FileHash& hash) override;
  Result<void> put_file(Family readers, const FileHash& hash, std::string_view bytes) override;
  Result<void> drop_file(const FileHash& hash) override;

  /// For tests: all that it holds, and what a failover leaves of it.
  LineShelf& shelf() { return shelf_; }

 private:
  Uuid id_;
  std::optional<PublicKey> organisation_;
  LineShelf shelf_;
  std::map<std::pair<Family, FileHash>, std::string> files_;
};

/// Whether a record of this organisation may be used by a station of that one; a record that belongs to nobody yet, and a station
/// that belongs to nobody, may. Error: error_record_organisation.
Result<void> check_same_organisation(const std::optional<PublicKey>& record, const std::optional<PublicKey>& station,
                                     const std::string& what);

}  // namespace sala
