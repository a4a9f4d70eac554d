#include "station/photo/photos.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/project.h"
#include "core/thai_text.h"
#include "documents/csv_writer.h"
#include "documents/photo/photo_anew.h"
#include "documents/safe_file_name.h"
#include "files/kept_files.h"
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "storage/project_queries.h"
#include "words/core.h"
#include "words/observation.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

Result<void> check_place(const Store& store, const Uuid& project, const std::optional<Uuid>& session) {
  if (!session) return {};
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  const bool is_there = std::ranges::find(*agenda, *session, &Session::id) != agenda->end();
  return is_there ? Result<void>() : fail(words::error_photo_session, {{"session", session->text()}});
}

bool is_longer_caption(const std::string& caption) {
  const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::ranges::count_if(caption, begins)) > longest_caption;
}

/// The fact's body, once its words and place are right.
Result<Json> checked_photo_body(const OpenStation& station, const Uuid& project, Photo photo, const std::string& by,
                                std::optional<Moment> taken) {
  photo.caption = clean(photo.caption);
  if (is_longer_caption(photo.caption))
    return fail(words::error_photo_caption, {{"limit", std::to_string(longest_caption)}});
  if (const auto checked = check_place(*station.store, project, photo.session); !checked)
    return Failure(checked.error());
  const Moment now = station.clock->now();
  Written written{by, taken.value_or(now), {}, random_salt(station.store->seams().random), {}};
  if (taken && taken->utc_ms != now.utc_ms) written.entered_at = now;
  return photo_body(photo, written);
}

Draft taken_back_photo(const OpenStation& station, const Uuid& project, const Uuid& fact, const std::string& by) {
  return {
      project,
      "correction",
      {{"fact", fact.text()}, {"reason", "deleted"}, {"salt", random_salt(station.store->seams().random)}, {"by", by}}};
}

Result<void> check_named(const Store& store, const Uuid& project, const Uuid& fact) {
  const auto photos = stored_photos(store, project);
  if (!photos) return Failure(photos.error());
  const bool is_there = std::ranges::find(*photos, fact, &StoredPhoto::fact) != photos->end();
  return is_there ? Result<void>() : fail(words::error_no_photo, {{"photo", fact.text()}});
}

Result<void> drop_deleted_photos(const OpenStation& station) {
  const auto deleted = files_of_deleted_photos(*station.store);
  if (!deleted) return Failure(deleted.error());
  for (const FileHash& file : *deleted) drop_kept_file(station.folder, file);
  return {};
}

std::string session_words(const std::vector<Session>& agenda, const std::optional<Uuid>& session, const Texts& texts) {
  const auto found = session ? std::ranges::find(agenda, *session, &Session::id) : agenda.end();
  return found == agenda.end() ? texts[words::photos_whole_day]
                               : title_in(found->title, texts.language() == Language::th);
}

}  // namespace

Result<Uuid> add_photo(OpenStation& station, const Uuid& project, const NewPhoto& photo, const std::string& by) {
  if (!is_made_photo(photo.jpeg)) return fail(words::error_image_damaged, {{"file", ""}});
  const Photo named{FileHash::of(photo.jpeg), photo.session, photo.caption};
  auto body = checked_photo_body(station, project, named, by, std::nullopt);
  if (!body) return Failure(body.error());
  if (const auto kept = keep_file(station.folder, photo.jpeg); !kept) return Failure(kept.error());
  const auto facts = record(station, {{project, "photo", std::move(*body)}});
  if (facts) return facts->front().id;
  if (const auto named_by_others = files_of_photos(*station.store);
      named_by_others && !std::ranges::binary_search(*named_by_others, named.file))
    drop_kept_file(station.folder, named.file);
  return Failure(facts.error());
}

Result<void> delete_photo(OpenStation& station, const Uuid& project, const Uuid& fact, const std::string& by) {
  if (const auto named = check_named(*station.store, project, fact); !named) return named;
  const auto recorded = record(station, {taken_back_photo(station, project, fact, by)});
  return recorded ? drop_deleted_photos(station) : Failure(recorded.error());
}

Result<Uuid> refile_photo(OpenStation& station, const Uuid& project, const StoredPhoto& photo, const NewPhoto& words,
                          const std::string& by) {
  if (const auto named = check_named(*station.store, project, photo.fact); !named) return Failure(named.error());
  auto body = checked_photo_body(station, project, {photo.photo.file, words.session, words.caption}, by, photo.time);
  if (!body) return Failure(body.error());
  const auto facts =
      record(station, {taken_back_photo(station, project, photo.fact, by), {project, "photo", std::move(*body)}});
  return facts ? Result<Uuid>(facts->back().id) : Failure(facts.error());
}

Result<PhotosOut> photos_to_take_out(const OpenStation& station, const Uuid& project, const Texts& texts) {
  const auto photos = stored_photos(*station.store, project);
  if (!photos) return Failure(photos.error());
  const auto agenda = sessions(*station.store, project);
  if (!agenda) return Failure(agenda.error());
  PhotosOut out{station.folder, {}, ""};
  std::vector<std::vector<std::string>> rows = {{texts[words::photos_column_file], texts[words::photos_column_session],
                                                 texts[words::photos_column_caption],
                                                 texts[words::photos_column_time]}};
  FileNames names;
  for (std::size_t i = 0; i < photos->size(); ++i) {
    const StoredPhoto& one = (*photos)[i];
    const std::string session = session_words(*agenda, one.photo.session, texts);
    out.files.push_back({one.photo.file, names.take(fmt::format("{:03} {}", i + 1, session), ".jpg")});
    rows.push_back({out.files.back().name, session, one.photo.caption, one.time ? format_time(*one.time) : ""});
  }
  out.list = csv_text(rows);
  return out;
}

Result<WrittenPhotos> write_photos(const PhotosOut& out, const fs::path& folder) {
  if (const auto made = make_output_folder(folder); !made) return Failure(made.error());
  WrittenPhotos done;
  for (const PhotosOut::File& file : out.files) {
    const auto bytes = kept_file(out.data_folder, file.hash);
    if (!bytes) {
      ++done.missing;
      continue;
    }
    if (const auto written = write_file(folder / file.name, *bytes); !written) return Failure(written.error());
    done.bytes += bytes->size();
    ++done.written;
  }
  if (const auto written = write_file(folder / "photos.csv", out.list); !written) return Failure(written.error());
  return done;
}

}  // namespace sala
