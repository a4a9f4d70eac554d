// Photos of a project: kept before the fact that names them, deleted, and taken out as files. Making them anew comes before:
// documents/picture_process.h. On screens they are small (photo_for_screen).
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "station/open_station.h"
#include "storage/photo/photo_queries.h"

namespace sala {

/// A photo as photo_anew made it, and where it belongs.
struct NewPhoto {
  std::string jpeg;
  std::optional<Uuid> session = {};  ///< nothing: the whole day
  std::string caption = {};
};

/// Answers its fact. Errors: error_photo_session, error_photo_caption, error_image_damaged where it was not made anew, those of
/// keep_file, error_station_rights where this station is no trainer's.
Result<Uuid> add_photo(OpenStation& station, const Uuid& project, const NewPhoto& photo, const std::string& by);

/// Takes the fact back; a file that no photo names any more is gone from this machine, and from others and sticks when they next
/// meet. Error: error_no_photo.
Result<void> delete_photo(OpenStation& station, const Uuid& project, const Uuid& fact, const std::string& by);

/// Another session or caption for the same file: the old fact is taken back and a new one written, together.
Result<Uuid> refile_photo(OpenStation& station, const Uuid& project, const StoredPhoto& photo, const NewPhoto& words,
                          const std::string& by);

/// What is taken out: photos with the names of their files, and what the list beside them says.
struct PhotosOut {
  struct File {
    FileHash hash;
    std::string name;
  };
  std::filesystem::path data_folder;
  std::vector<File> files;
  std::string list;  ///< CSV: file, session, caption, time
};
Result<PhotosOut> photos_to_take_out(const OpenStation& station, const Uuid& project, const Texts& texts);

struct WrittenPhotos {
  int written = 0, missing = 0;  ///< missing: not arrived here, or altered
  std::uintmax_t bytes = 0;
};
/// Into a new folder, for any thread. Errors: error_output_folder, error_file_unwritable.
Result<WrittenPhotos> write_photos(const PhotosOut& out, const std::filesystem::path& folder);

}  // namespace sala
