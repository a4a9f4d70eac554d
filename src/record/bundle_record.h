// A bundle of facts as a record (`file:BUNDLE`): lines of interchange in one file. Read whole when it is opened, and each push
// writes the union in its place; others who do so at once wait for each other. It keeps no files.
#pragma once
#include <filesystem>

#include "record/line_shelf.h"

namespace sala {

class BundleRecord : public Record {
 public:
  explicit BundleRecord(std::filesystem::path file) : file_(std::move(file)) {}

  Result<RecordInfo> open(const RecordWish& wish) override;
  Result<std::vector<RecordHead>> heads() override;
  Result<RecordPage> pull(std::span<const RecordWant> wants, std::size_t most_bytes) override;
  Result<PushReport> push(std::span<const std::string> lines) override;
  Result<std::vector<std::string>> hashes_at(const ChainId& chain, std::int64_t seq) override;
  Result<std::int64_t> erase(const RecordErasure& erasure) override;
  Result<std::vector<FileHash>> files_held(Family, std::span<const FileHash>) override {
    return std::vector<FileHash>();
  }
  Result<std::string> fetch_file(Family readers, const FileHash& hash) override;
  Result<void> put_file(Family, const FileHash&, std::string_view) override { return {}; }
  Result<void> drop_file(const FileHash&) override { return {}; }

 private:
  Result<void> read();
  Result<void> write() const;
  std::string shown() const { return "file:" + file_.string(); }

  std::filesystem::path file_;
  LineShelf shelf_;
};

}  // namespace sala
