// A regular file, open to read. What is no file of a length (a pipe, /dev/zero, a folder, a socket) is refused before a byte
// is asked of it, so that nothing waits or reads without end.
#pragma once
#include <cstdint>
#include <filesystem>
#include <span>

#include "core/result.h"

namespace sala {

class OpenFile {
 public:
  /// `follow`: also through a link. Errors: error_file_missing, error_file_no_file, error_file_unreadable.
  enum class Links { follow, refuse };
  static Result<OpenFile> begin(std::filesystem::path file, Links links = Links::follow);
  OpenFile(OpenFile&& other) noexcept;
  OpenFile& operator=(OpenFile&&) = delete;
  ~OpenFile();

  std::uintmax_t bytes() const { return bytes_; }
  /// How many came; fewer than asked for at the end only. Error: error_file_unreadable.
  Result<std::size_t> read(std::span<char> into) const;

 private:
  OpenFile(std::filesystem::path file, int descriptor, std::uintmax_t bytes)
      : file_(std::move(file)), descriptor_(descriptor), bytes_(bytes) {}

  std::filesystem::path file_;
  int descriptor_ = -1;
  std::uintmax_t bytes_ = 0;
};

}  // namespace sala
