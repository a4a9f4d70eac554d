// What people ask for is never written among Sala's own files: a name slipped in for a store or a key would end them. One
// guard for every writer (NewFile, write_file, and those that let a library write). Looks at folders, not at options, so
// that another store's folder is safe, too.
#pragma once
#include <filesystem>

#include "core/result.h"

namespace sala {

/// Of a data folder, the part that is for people: what is written out may stand there.
inline constexpr const char* exchange_name = "exchange";

/// Whether this folder holds a store or keys of Sala.
bool is_data_folder(const std::filesystem::path& folder);

/// Error: error_own_folder, for a file or folder that is, or would be, in a data folder but not in its `exchange`.
Result<void> check_output(const std::filesystem::path& output);

/// A folder for what people ask for, made where it is missing. Errors: error_own_folder, error_output_folder.
Result<void> make_output_folder(const std::filesystem::path& folder);

}  // namespace sala
