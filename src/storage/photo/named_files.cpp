#include "storage/photo/named_files.h"

#include <algorithm>

#include "storage/learning/test_pictures.h"
#include "storage/photo/photo_queries.h"

namespace sala {

Result<std::map<Family, std::vector<FileHash>>> files_named(const Store& store) {
  auto pictures = pictures_of_tests(store);
  if (!pictures) return Failure(pictures.error());
  auto photos = files_of_photos(store);
  if (!photos) return Failure(photos.error());
  return std::map<Family, std::vector<FileHash>>{{Family::project, std::move(*pictures)},
                                                 {Family::trainer, std::move(*photos)}};
}

Result<std::vector<FileHash>> all_files_named(const Store& store) {
  const auto by_family = files_named(store);
  if (!by_family) return Failure(by_family.error());
  std::vector<FileHash> all;
  for (const auto& [family, files] : *by_family) all.insert(all.end(), files.begin(), files.end());
  std::ranges::sort(all);
  const auto twice = std::ranges::unique(all);
  all.erase(twice.begin(), twice.end());
  return all;
}

}  // namespace sala
