#include "core/photo/photo_facts.h"

#include "core/json_read.h"

namespace sala {

Json photo_body(const Photo& photo, const Written& written) {
  return stamped({{"session", photo.session ? Json(photo.session->text()) : Json()},
                  {"sha256", photo.file.text()},
                  {"caption", photo.caption}},
                 written);
}

std::optional<Photo> photo_from(const Json& body) {
  const auto file = FileHash::parse(text_at(body, "sha256"));
  if (!file) return std::nullopt;
  Photo read{*file, id_at(body, "session"), text_at(body, "caption")};
  const auto session = body.find("session");
  const bool is_whole_day = session == body.end() || session->is_null();
  if (!is_whole_day && !read.session) return std::nullopt;
  return read;
}

}  // namespace sala
