// sala photos: pictures of the day, added, listed, taken out and deleted.
#include "commands/command.h"
#include "documents/picture_process.h"
#include "files/kept_files.h"
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "station/photo/photos.h"
#include "words/observation.h"

namespace sala {
namespace {

struct PhotoOptions {
  std::vector<std::string> files;
  std::string session, caption;
};

Result<std::optional<Uuid>> session_given(const std::string& text) {
  if (text.empty()) return std::optional<Uuid>();
  const auto session = parse_id(text);
  return session ? Result<std::optional<Uuid>>(*session) : Failure(session.error());
}

/// All are read before the first is written, so that one that is no picture leaves nothing half done.
Result<std::vector<NewPhoto>> read_photos(const PhotoOptions& given) {
  const auto session = session_given(given.session);
  if (!session) return Failure(session.error());
  std::vector<NewPhoto> photos;
  for (const std::string& file : given.files) {
    const auto bytes = read_file(file, most_picture_bytes);
    if (!bytes) return Failure(bytes.error());
    auto jpeg = make_photo_apart(*bytes, std::filesystem::path(file).filename().string());
    if (!jpeg) return Failure(jpeg.error());
    photos.push_back({std::move(*jpeg), *session, given.caption});
  }
  return photos;
}

/// What staff should know before a picture is published.
std::string consent_sentence(const PhotoConsents& consents, const Texts& texts) {
  if (consents.others() == 0) return "";
  return texts.with(words::photos_consent,
                    {{"count", std::to_string(consents.others())}, {"all", std::to_string(consents.present)}});
}

Result<Answer> add_photo_files(const CommandContext& context, const PhotoOptions& given) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto photos = read_photos(given);
  if (!photos) return Failure(photos.error());
  const auto consents = photo_consents(*station->store, project->id);
  if (!consents) return Failure(consents.error());
  Json facts = Json::array();
  for (const NewPhoto& photo : *photos) {
    const auto fact = add_photo(*station, project->id, photo, "system");
    if (!fact) return Failure(fact.error());
    facts.push_back(fact->text());
  }
  std::string text = context.texts.with(words::photos_added, {{"count", std::to_string(facts.size())}});
  if (const std::string told = consent_sentence(*consents, context.texts); !told.empty()) text += "\n" + told;
  return Answer{{{"photos", std::move(facts)}, {"present", consents->present}, {"not_agreed", consents->others()}},
                text};
}

Result<Answer> list_photos(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto photos = stored_photos(*station->store, project->id);
  if (!photos) return Failure(photos.error());
  Answer answer{Json::array(), ""};
  for (const StoredPhoto& one : *photos) {
    const bool is_here = has_kept_file(station->folder, one.photo.file);
    answer.json.push_back({{"photo", one.fact.text()},
                           {"sha256", one.photo.file.text()},
                           {"session", one.photo.session ? Json(one.photo.session->text()) : Json()},
                           {"caption", one.photo.caption},
                           {"time", one.time ? Json(format_time(*one.time)) : Json()},
                           {"here", is_here}});
    answer.text += one.fact.text() + "  " + (one.time ? format_time(*one.time) : "") + "  " + one.photo.caption +
                   (is_here ? "" : "  " + context.texts[words::photos_not_here_yet]) + "\n";
  }
  if (photos->empty()) answer.text = context.texts[words::photos_none];
  return answer;
}

Result<Answer> export_photo_files(const CommandContext& context, const std::string& folder) {
  if (const auto may = check_output(folder); !may) return Failure(may.error());
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto out = photos_to_take_out(*station, project->id, context.texts);
  if (!out) return Failure(out.error());
  const auto consents = photo_consents(*station->store, project->id);
  if (!consents) return Failure(consents.error());
  const auto done = write_photos(*out, folder);
  if (!done) return Failure(done.error());
  std::string text =
      context.texts.with(words::photos_written, {{"count", std::to_string(done->written)}, {"folder", folder}});
  if (done->missing > 0)
    text += "\n" + context.texts.with(words::photos_missing, {{"count", std::to_string(done->missing)}});
  if (const std::string told = consent_sentence(*consents, context.texts); !told.empty()) text += "\n" + told;
  return Answer{{{"folder", folder},
                 {"written", done->written},
                 {"missing", done->missing},
                 {"present", consents->present},
                 {"not_agreed", consents->others()}},
                text};
}

Result<Answer> delete_photo_by_line(const CommandContext& context, const std::string& photo) {
  const auto fact = parse_id(photo);
  if (!fact) return Failure(fact.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  if (const auto deleted = delete_photo(*station, project->id, *fact, "system"); !deleted)
    return Failure(deleted.error());
  return Answer{{{"photo", photo}}, context.texts[words::photos_deleted]};
}

}  // namespace

void add_photo_commands(CommandSet& commands) {
  const auto given = option_values<PhotoOptions>();
  CLI::App* add = commands.add("photos add", "add pictures of the day; nothing of the camera is kept in them",
                               [given](const auto& context) { return add_photo_files(context, *given); });
  add->add_option("FILE", given->files, "JPEG or PNG")->required();
  add->add_option("--session", given->session, "the session they are of; without it: the whole day");
  add->add_option("--caption", given->caption, "what they show");
  commands.add("photos list", "the pictures of the project", list_photos);
  const auto folder = option_values<std::string>();
  commands
      .add("photos export", "write the pictures and a list of them into a folder",
           [folder](const auto& context) { return export_photo_files(context, *folder); })
      ->add_option("--out", *folder, "a folder, made where it is missing")
      ->required();
  const auto photo = option_values<std::string>();
  commands
      .add("photos delete", "delete a picture for good, here and where these facts go",
           [photo](const auto& context) { return delete_photo_by_line(context, *photo); })
      ->add_option("PHOTO", *photo, "its id, as sala photos list shows it")
      ->required();
}

}  // namespace sala
