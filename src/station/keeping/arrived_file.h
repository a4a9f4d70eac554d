// A file that came from elsewhere, by stick or out of a backup: what it is called proves nothing.
#pragma once
#include <filesystem>
#include <string_view>

#include "core/file_hash.h"
#include "core/result.h"
#include "documents/reader_process.h"

namespace sala {

/// Keeps it when its bytes are what the hash says, hold a picture and nothing else, and were decoded in the confined child.
/// Errors: error_kept_altered, error_image_damaged, error_image_too_large, those of keep_file.
Result<void> keep_arrived(const std::filesystem::path& data_folder, const FileHash& hash, std::string_view bytes,
                          const TableReader& reader);

}  // namespace sala
