#include "files/whole_file.h"

#include <fstream>

#include "files/new_file.h"
#include "words/core.h"
#include "words/files.h"

namespace sala {

Result<std::string> read_file(const std::filesystem::path& file, std::uintmax_t most_bytes) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed))
    return fail(words::error_file_missing, {{"file", file.string()}});
  if (std::filesystem::file_size(file, failed) > most_bytes)
    return fail(words::error_file_too_large, {{"file", file.string()}});
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) return fail(words::error_file_unreadable, {{"file", file.string()}});
  return bytes;
}

Result<void> write_file(const std::filesystem::path& file, std::string_view bytes) {
  auto made = NewFile::begin(file);
  if (!made) return Failure(made.error());
  if (const auto written = made->write(bytes); !written) return written;
  return made->finish();
}

}  // namespace sala
