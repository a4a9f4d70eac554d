// A file read or written as a whole.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/result.h"
#include "files/new_file.h"
#include "files/open_file.h"

namespace sala {

inline constexpr std::uintmax_t usual_file_limit = 64 * 1024 * 1024;

/// The whole of a file of up to `most_bytes`. Pipes, devices and sockets are no files: nothing waits for them. Errors: error_file_missing,
/// error_file_no_file, error_file_too_large, error_file_unreadable.
Result<std::string> read_file(const std::filesystem::path& file, std::uintmax_t most_bytes = usual_file_limit,
                              OpenFile::Links links = OpenFile::Links::follow);
/// As new_file.h does: a reader sees the old or the new one.
Result<void> write_file(const std::filesystem::path& file, std::string_view bytes, FileOf whose = FileOf::people);

}  // namespace sala
