// The body of photo, both ways: which file it is, of which session, and what stands below it. It stands in the trainers' scope;
// the file itself is kept by its hash (files/kept_files.h).
#pragma once
#include <optional>
#include <string>

#include "core/file_hash.h"
#include "core/learning/written.h"

namespace sala {

inline constexpr std::size_t longest_caption = 200;  ///< characters

struct Photo {
  FileHash file;
  std::optional<Uuid> session = {};  ///< nothing: of the whole day
  std::string caption = {};
  bool operator==(const Photo&) const = default;
};

Json photo_body(const Photo& photo, const Written& written);
/// Nothing where it names no file, or something else than an id for a session.
std::optional<Photo> photo_from(const Json& body);

}  // namespace sala
