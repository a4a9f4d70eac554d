// A file in the making: it stands beside its name until it is whole and stored, so that a reader sees the old one or the
// new one. Given up, it goes again.
#pragma once
#include <filesystem>
#include <string_view>

#include "core/result.h"

namespace sala {

/// Whose file it is: Sala's own stand in its data folder, what people ask for never does (own_folder.h).
enum class FileOf { people, sala };

class NewFile {
 public:
  /// What stands in the way of the file in the making goes. It is never written through: on a stick it may be a link to
  /// anything. Error here and below: error_file_unwritable; here also error_own_folder.
  static Result<NewFile> begin(std::filesystem::path file, FileOf whose = FileOf::people);
  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  Result<void> write(std::string_view bytes);
  /// Stores it and gives it its name, which is stored, too.
  Result<void> finish();

 private:
  NewFile(std::filesystem::path file, int descriptor) : file_(std::move(file)), descriptor_(descriptor) {}

  std::filesystem::path file_;
  int descriptor_ = -1;
};

/// Stores a file that a library wrote. The errno that says why not, or 0.
int store_written(const std::filesystem::path& file);
/// Gives a written file its name, for good: the folder is stored, too. For writers that a library writes for. The errno that
/// says why not, or 0.
int give_name(const std::filesystem::path& written, const std::filesystem::path& name);

/// Waits until the folder's entry of a file is stored: 0, or the errno. A file system that cannot store folders alone says
/// EINVAL, and stores them as it goes.
int store_folder_of(const std::filesystem::path& file);

}  // namespace sala
