// The data folder on disk: made for its owner alone.
#pragma once
#include <filesystem>

#include "core/result.h"

namespace sala {

/// Makes the folder with mode 0700, or closes an existing one that is empty or holds a store already. Another folder
/// keeps its mode (somebody may have named /tmp): the files in it are 0600 in any case. Error: error_folder.
Result<void> make_private_folder(const std::filesystem::path& folder);

}  // namespace sala
