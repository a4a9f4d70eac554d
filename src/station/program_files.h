// Where Sala's own files are: the data folder of a user and the assets that came with the program.
#pragma once
#include <filesystem>
#include <string>

#include "core/result.h"
#include "core/texts.h"

namespace sala {

/// $XDG_DATA_HOME/<name>, else ~/.local/share/<name>.
std::filesystem::path user_data_folder(const std::string& name);

/// A folder of the program's own files ("assets", "data"): beside an installed program, else in its sources.
std::filesystem::path program_folder(const std::string& name);

Result<Texts> load_texts(Language language);

}  // namespace sala
