// What is asked about photos. Reading only. A station that does not read the trainers' scope knows of none.
#pragma once
#include <vector>

#include "core/photo/photo_facts.h"
#include "storage/store.h"

namespace sala {

struct StoredPhoto {
  Uuid fact = {};
  Photo photo;
  std::optional<Moment> time = {};
};
/// Those that were not deleted, in the order in which they were taken.
Result<std::vector<StoredPhoto>> stored_photos(const Store& store, const Uuid& project);

/// The files of all projects' photos, each once: those that a photo names, and those whose every photo was deleted.
Result<std::vector<FileHash>> files_of_photos(const Store& store);
Result<std::vector<FileHash>> files_of_deleted_photos(const Store& store);

/// Of the people who came, how many said that photographs of them may be published, and how many did not.
struct PhotoConsents {
  int present = 0, agreed = 0;
  int others() const { return present - agreed; }
};
Result<PhotoConsents> photo_consents(const Store& store, const Uuid& project);

}  // namespace sala
