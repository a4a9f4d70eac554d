// Where Sala's own files are: the data folder of a user and the assets that came with the program.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "core/result.h"
#include "core/texts.h"

namespace sala {

/// $XDG_DATA_HOME/<name>, else ~/.local/share/<name>.
std::filesystem::path user_data_folder(const std::string& name);

/// A folder of the program's own files ("assets", "data"): beside an installed program, else in its sources.
std::filesystem::path program_folder(const std::string& name);

inline constexpr std::uintmax_t usual_file_limit = 64 * 1024 * 1024;

/// The whole of a file of up to `most_bytes`. Errors: error_file_missing, error_file_too_large, error_file_unreadable.
Result<std::string> read_file(const std::filesystem::path& file, std::uintmax_t most_bytes = usual_file_limit);
/// As new_file.h does: a reader sees the old or the new one.
Result<void> write_file(const std::filesystem::path& file, std::string_view bytes);

Result<Texts> load_texts(Language language);

}  // namespace sala
