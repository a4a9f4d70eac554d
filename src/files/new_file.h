// A file in the making: it stands beside its name until it is whole and stored, so that a reader sees the old one or the
// new one. Given up, it goes again.
#pragma once
#include <filesystem>
#include <string_view>

#include "core/result.h"

namespace sala {

class NewFile {
 public:
  /// What stands in the way of the file in the making goes. It is never written through: on a stick it may be a link to
  /// anything. Error here and below: error_file_unwritable.
  static Result<NewFile> begin(std::filesystem::path file);
  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  Result<void> write(std::string_view bytes);
  /// Stores it and gives it its name.
  Result<void> finish();

 private:
  NewFile(std::filesystem::path file, int descriptor) : file_(std::move(file)), descriptor_(descriptor) {}

  std::filesystem::path file_;
  int descriptor_ = -1;
};

}  // namespace sala
