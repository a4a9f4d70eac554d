// Which file systems can be shared by machines: SQLite's locks hold on none of them.
#pragma once
#include <filesystem>

namespace sala {

/// By statfs' f_type (linux/magic.h and the sources of the others).
bool is_shared_file_system(std::uint32_t type);

/// Whether the file stands, or would stand, on one. Where nobody can tell, it does not.
bool is_on_shared_file_system(const std::filesystem::path& file);

}  // namespace sala
