// Overwriting a small file of Sala's own in place, so that what stood there stands there no more: a new file beside it would
// leave the old one's blocks to whoever reads the disk. A power cut may leave it torn; who writes so keeps two and tells a
// torn one by its checksum.
#pragma once
#include <filesystem>
#include <string_view>

#include "core/result.h"

namespace sala {

/// Makes the file (0600) where it is missing, and its folder; never makes it shorter: blanks fill the rest. Stored when this
/// returns. Error: error_file_unwritable.
Result<void> overwrite_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace sala
