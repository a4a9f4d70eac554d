#include "files/whole_file.h"

#include "words/files.h"

namespace sala {

Result<std::string> read_file(const std::filesystem::path& file, std::uintmax_t most_bytes, OpenFile::Links links) {
  const auto opened = OpenFile::begin(file, links);
  if (!opened) return Failure(opened.error());
  if (opened->bytes() > most_bytes) return fail(words::error_file_too_large, {{"file", file.string()}});
  std::string bytes(static_cast<std::size_t>(opened->bytes()), '\0');
  const auto filled = opened->read(bytes);
  if (!filled) return Failure(filled.error());
  bytes.resize(*filled);  // it may have become shorter
  return bytes;
}

Result<void> write_file(const std::filesystem::path& file, std::string_view bytes, FileOf whose) {
  auto made = NewFile::begin(file, whose);
  if (!made) return Failure(made.error());
  if (const auto written = made->write(bytes); !written) return written;
  return made->finish();
}

}  // namespace sala
