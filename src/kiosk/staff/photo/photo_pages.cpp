#include <algorithm>

#include "core/format_date.h"
#include "documents/photo/photo_anew.h"
#include "files/kept_files.h"
#include "kiosk/staff/photo/photo_work.h"
#include "storage/project_queries.h"
#include "words/observation.h"

namespace sala {
namespace {

constexpr int tile_side_px = 640, large_side_px = 1600;

/// A picture to be made for the screen.
struct ViewWish {
  FileHash file;
  int side_px;
  std::string key() const { return file.text() + " " + std::to_string(side_px); }
};

PhotoViews make_views(const std::filesystem::path& data_folder, const std::vector<ViewWish>& wanted) {
  PhotoViews views;
  for (const ViewWish& wish : wanted) {
    const auto jpeg = kept_file(data_folder, wish.file);
    views[wish.key()] = shown_picture(wish.key(), jpeg ? photo_for_screen(*jpeg, wish.side_px) : std::string());
  }
  return views;
}

/// Those that are seen stay, those that are missing are made apart, all others are given up.
void want_views(const StaffDesk& desk, PhotoWork& work, const std::vector<ViewWish>& wanted) {
  const auto is_wanted = [&](const auto& view) {
    return std::ranges::any_of(wanted, [&](const ViewWish& wish) { return wish.key() == view.first; });
  };
  std::erase_if(work.views, [&](const auto& view) { return !is_wanted(view); });
  std::vector<ViewWish> missing;
  for (const ViewWish& wish : wanted)
    if (!work.views.contains(wish.key()) && has_kept_file(desk.station.folder, wish.file)) missing.push_back(wish);
  if (missing.empty() || work.viewing.works()) return;
  work.viewing.begin(desk.this_part(), [folder = desk.station.folder, missing] { return make_views(folder, missing); });
}

PhotosPage::Tile tile_of(const StaffDesk& desk, const PhotoWork& work, const std::vector<Session>& agenda,
                         const StoredPhoto& photo, int side_px) {
  PhotosPage::Tile tile{photo.fact, photo.photo.caption, photo_about_words(desk, agenda, photo)};
  const auto view = work.views.find(ViewWish{photo.photo.file, side_px}.key());
  if (view != work.views.end()) tile.picture = view->second;
  tile.is_missing = !has_kept_file(desk.station.folder, photo.photo.file) || (tile.picture && !tile.picture->png);
  return tile;
}

struct GalleryRead {
  std::vector<StoredPhoto> photos;
  std::vector<Session> agenda;
  std::string consent;
};
Result<GalleryRead> read_gallery(const StaffDesk& desk) {
  auto photos = stored_photos(desk.store(), desk.project->id);
  if (!photos) return Failure(photos.error());
  std::ranges::reverse(*photos);  // the newest first
  auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  auto consent = photo_consent_words(desk);
  if (!consent) return Failure(consent.error());
  return GalleryRead{std::move(*photos), std::move(*agenda), std::move(*consent)};
}

}  // namespace

Result<std::string> photo_consent_words(const StaffDesk& desk) {
  const auto consents = photo_consents(desk.store(), desk.project->id);
  if (!consents) return Failure(consents.error());
  if (consents->others() == 0) return std::string();
  return desk.texts.with(words::photos_consent,
                         {{"count", std::to_string(consents->others())}, {"all", std::to_string(consents->present)}});
}

std::string photo_about_words(const StaffDesk& desk, const std::vector<Session>& agenda, const StoredPhoto& photo) {
  const auto found = std::ranges::find_if(
      agenda, [&](const Session& session) { return std::optional(session.id) == photo.photo.session; });
  std::string words = found == agenda.end() ? desk.texts[words::photos_whole_day] : title_in(found->title, desk.thai());
  return photo.time ? words + " · " + clock_time(*photo.time) : words;
}

Result<void> show_gallery(StaffDesk& desk, PhotoWork& work) {
  PhotosPage page;
  if (!desk.store().reads().trainer) {
    page.state = PhotosPage::State::not_here;
    desk.show(words::photos_title, std::move(page));
    return {};
  }
  const auto read = read_gallery(desk);
  if (!read) return Failure(read.error());
  const std::size_t all = read->photos.size();
  if (work.first >= all) work.first = all == 0 ? 0 : (all - 1) / PhotosPage::tiles_a_page * PhotosPage::tiles_a_page;
  const std::size_t end = std::min(all, work.first + PhotosPage::tiles_a_page);
  std::vector<ViewWish> wanted;
  for (std::size_t i = work.first; i < end; ++i) wanted.push_back({read->photos[i].photo.file, tile_side_px});
  want_views(desk, work, wanted);
  for (std::size_t i = work.first; i < end; ++i)
    page.tiles.push_back(tile_of(desk, work, read->agenda, read->photos[i], tile_side_px));
  if (all == 0) page.state = PhotosPage::State::none;
  page.consent = read->consent;
  page.has_previous = work.first > 0;
  page.has_next = end < all;
  page.count = desk.texts.with(
      words::photos_count,
      {{"first", std::to_string(work.first + 1)}, {"last", std::to_string(end)}, {"all", std::to_string(all)}});
  desk.show(words::photos_title, std::move(page));
  return {};
}

Result<void> show_one_photo(StaffDesk& desk, PhotoWork& work) {
  const auto read = read_gallery(desk);
  if (!read) return Failure(read.error());
  const auto open = std::ranges::find_if(
      read->photos, [&](const StoredPhoto& photo) { return std::optional(photo.fact) == work.open; });
  if (open == read->photos.end()) {
    work.at = PhotoPlace::gallery;
    return show_gallery(desk, work);
  }
  want_views(desk, work, {{open->photo.file, large_side_px}});
  PhotoPage page;
  if (const auto* before = desk.page<PhotoPage>()) page.asks_delete = before->asks_delete;
  page.photo = tile_of(desk, work, read->agenda, *open, large_side_px);
  page.consent = read->consent;
  page.has_previous = open != read->photos.begin();
  page.has_next = open + 1 != read->photos.end();
  desk.show(words::photos_title, std::move(page));
  return {};
}

Result<void> show_photos(StaffDesk& desk, PhotoWork& work) {
  switch (work.at) {
    case PhotoPlace::one:
      return show_one_photo(desk, work);
    case PhotoPlace::new_photo:
      return show_new_photo(desk, work);
    case PhotoPlace::files:
      return show_photo_files(desk, work);
    case PhotoPlace::gallery:
      break;
  }
  return show_gallery(desk, work);
}

}  // namespace sala
