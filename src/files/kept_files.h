// The files that facts name, in `files/` of a data folder, each by the hash of its bytes: written whole or not at all, read by
// this user alone, compared with its hash whenever it is read. What the bytes are and which facts name them is for others.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/file_hash.h"
#include "core/result.h"

namespace sala {

inline constexpr std::uintmax_t largest_kept_file = 20 * 1024 * 1024;

/// Stores the bytes for good; there already and sound, nothing is written. Errors: error_kept_large, error_kept_room (nothing
/// was written), error_file_unwritable.
Result<FileHash> keep_file(const std::filesystem::path& data_folder, std::string_view bytes);

/// Whether a file of that name is there; it is not read.
bool has_kept_file(const std::filesystem::path& data_folder, const FileHash& hash);

/// Its bytes. Errors: error_kept_missing, error_kept_altered (other bytes than its name says), error_file_unreadable.
Result<std::string> kept_file(const std::filesystem::path& data_folder, const FileHash& hash);

/// Takes it away, where it is there.
void drop_kept_file(const std::filesystem::path& data_folder, const FileHash& hash);

/// All that are there, in order. Files of other names are not looked at.
std::vector<FileHash> kept_files(const std::filesystem::path& data_folder);

}  // namespace sala
