// Waiting until what was written below a folder is stored for good.
#pragma once
#include <filesystem>

#include "core/result.h"

namespace sala {

/// Everything on the folder's file system, so that a stick can be pulled out. Error: error_file_unwritable.
Result<void> store_file_system(const std::filesystem::path& folder);

}  // namespace sala
