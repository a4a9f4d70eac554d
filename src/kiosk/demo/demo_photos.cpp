#include "kiosk/demo/demo_photos.h"

#include "core/json_read.h"
#include "documents/photo/photo_anew.h"
#include "files/whole_file.h"
#include "station/observation/observation_sheet.h"
#include "station/photo/photos.h"
#include "station/program_files.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

std::filesystem::path demo_photos_folder() {
  return program_folder("data") / "demo" / "photos";
}

}  // namespace

Result<std::string> demo_photo_file(const std::string& no) {
  return read_file(demo_photos_folder() / (no + ".jpg"));
}

std::string demo_photo_caption(const std::string& no) {
  const auto text = read_file(demo_photos_folder() / "captions.json");
  const Json all = text ? Json::parse(*text, nullptr, false) : Json();
  return all.is_object() ? text_at(all, no.c_str()) : "";
}

Result<void> add_demo_photo(OpenStation& station, const Uuid& project, const std::string& no) {
  const auto bytes = demo_photo_file(no);
  if (!bytes) return Failure(bytes.error());
  auto jpeg = photo_anew(*bytes, no);  // Sala's own file: in place
  if (!jpeg) return Failure(jpeg.error());
  const auto agenda = sessions(*station.store, project);
  if (!agenda) return Failure(agenda.error());
  NewPhoto photo{std::move(*jpeg), {}, demo_photo_caption(no)};
  if (const auto now = session_to_observe(*agenda, station.clock->now())) photo.session = now->id;
  const auto added = add_photo(station, project, photo, "system");
  return added ? Result<void>() : Failure(added.error());
}

}  // namespace sala
