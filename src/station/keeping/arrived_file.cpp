#include "station/keeping/arrived_file.h"

#include "documents/picture_process.h"
#include "files/kept_files.h"
#include "words/core.h"
#include "words/files.h"

namespace sala {

Result<void> keep_arrived(const std::filesystem::path& data_folder, const FileHash& hash, std::string_view bytes,
                          const TableReader& reader) {
  if (FileHash::of(bytes) != hash) return fail(words::error_kept_altered);
  const bool is_photo = is_made_photo(bytes);
  if (!is_photo && !is_made_picture(bytes)) return fail(words::error_image_damaged, {{"file", hash.text()}});
  const auto decoded =
      is_photo ? make_photo_apart(bytes, hash.text(), reader) : make_picture_apart(bytes, hash.text(), reader);
  if (!decoded) return Failure(decoded.error());
  const auto kept = keep_file(data_folder, bytes);
  return kept ? Result<void>() : Failure(kept.error());
}

}  // namespace sala
