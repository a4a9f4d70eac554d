#include "kiosk/staff/photo/photo_part.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "core/overloaded.h"
#include "files/kept_files.h"
#include "kiosk/staff/photo/photo_work.h"
#include "station/photo/photos.h"
#include "words/observation.h"

namespace sala {
namespace {

namespace pi = photo_intent;

class PhotoStaffPart : public StaffPart {
 public:
  explicit PhotoStaffPart(PhotoPartSeams seams) { work_.seams = std::move(seams); }

  RailEntry entry() const override {
    return {StaffArea::photos, RailGroup::event_day, Icon::camera, words::photos_area, "staff.photos"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::observe);
  }
  void begin() override {
    forget_new_photo(work_);
    work_.at = PhotoPlace::gallery;
    work_.first = 0;
  }
  Result<void> show(StaffDesk& desk) override { return show_photos(desk, work_); }

  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* mine = std::get_if<PhotoIntent>(&wanted);
    if (mine == nullptr) return false;
    if (desk.project == nullptr || !sala::may(desk.user.role, StaffTask::observe)) return true;
    const auto done = carry_out(desk, *mine);
    return done ? Result<bool>(true) : Failure(done.error());
  }

  Result<bool> look(StaffDesk& desk) override {
    auto views = work_.viewing.ready();
    if (views) work_.views.merge(*views);
    const auto made = look_at_making(desk, work_);
    if (!made || *made) return made;
    if (!views || !desk.is_at(work_.viewing.owner())) return false;
    if (const auto shown = show_photos(desk, work_); !shown) return Failure(shown.error());
    return true;
  }

  void forget() override {
    begin();
    work_.open.reset();
    work_.views.clear();
    work_.viewing.drop();
    work_.told = {};
  }

 private:
  Result<void> carry_out(StaffDesk& desk, const PhotoIntent& wanted) {
    return std::visit(Overloaded{
                          [&](const pi::TurnGallery& turned) { return turn_gallery(desk, turned.forward); },
                          [&](const pi::OpenPhoto& chosen) { return open(desk, chosen.fact); },
                          [&](const pi::OpenCamera&) { return open_camera(desk); },
                          [&](const pi::OpenFiles&) { return go(desk, PhotoPlace::files); },
                          [&](const pi::BackToGallery&) { return go(desk, PhotoPlace::gallery); },
                          [&](const pi::TurnPhoto& turned) { return turn_photo(desk, turned.forward); },
                          [&](const pi::EditPhoto&) { return edit(desk); },
                          [&](const pi::AskDelete&) {
                            if (auto* page = desk.page<PhotoPage>()) page->asks_delete = true;
                            return Result<void>();
                          },
                          [&](const pi::DeletePhoto&) { return remove(desk); },
                          [&](const pi::Shoot&) { return shoot_photo(desk, work_); },
                          [&](const pi::ShootAgain&) {
                            work_.made.reset();
                            return show_new_photo(desk, work_);
                          },
                          [&](const pi::AskSession&) {
                            work_.asks_session = !work_.asks_session;
                            return show_new_photo(desk, work_);
                          },
                          [&](const pi::ChooseSession& chosen) {
                            work_.session = chosen.session;
                            work_.asks_session = false;
                            return show_new_photo(desk, work_);
                          },
                          [&](const pi::Save&) { return save_photo(desk, work_); },
                          [&](const pi::ChoosePlace& chosen) {
                            if (chosen.place < work_.places.size()) work_.place = work_.places[chosen.place];
                            return show_photo_files(desk, work_);
                          },
                          [&](const pi::OpenEntry& chosen) { return open_photo_file(desk, work_, chosen.entry); },
                          [&](const pi::LookAgain&) { return show_photo_files(desk, work_); },
                      },
                      wanted);
  }

  Result<void> go(StaffDesk& desk, PhotoPlace place) {
    forget_new_photo(work_);
    work_.told = {};
    work_.at = place;
    desk.leave_page();
    return show(desk);
  }

  Result<void> open_camera(StaffDesk& desk) {
    work_.from_camera = true;
    return go(desk, PhotoPlace::new_photo);
  }

  Result<void> open(StaffDesk& desk, const Uuid& fact) {
    work_.open = fact;
    return go(desk, PhotoPlace::one);
  }

  Result<void> turn_gallery(StaffDesk& desk, bool forward) {
    constexpr std::size_t step = PhotosPage::tiles_a_page;
    work_.first = forward ? work_.first + step : work_.first - std::min(work_.first, step);
    return show(desk);
  }

  /// The photos as the gallery has them, the newest first.
  Result<std::vector<StoredPhoto>> all(const StaffDesk& desk) const {
    auto photos = stored_photos(desk.store(), desk.project->id);
    if (photos) std::ranges::reverse(*photos);
    return photos;
  }

  Result<void> turn_photo(StaffDesk& desk, bool forward) {
    const auto photos = all(desk);
    if (!photos) return Failure(photos.error());
    const auto place = std::ranges::find_if(
        *photos, [&](const StoredPhoto& photo) { return std::optional(photo.fact) == work_.open; });
    if (place == photos->end() || (forward ? place + 1 == photos->end() : place == photos->begin())) return {};
    work_.open = (forward ? place + 1 : place - 1)->fact;
    return show(desk);
  }

  Result<void> edit(StaffDesk& desk) {
    const auto photos = all(desk);
    if (!photos) return Failure(photos.error());
    const auto found = std::ranges::find_if(
        *photos, [&](const StoredPhoto& photo) { return std::optional(photo.fact) == work_.open; });
    const auto* page = desk.page<PhotoPage>();
    if (found == photos->end() || page == nullptr || !page->photo.picture) return {};
    const MadePhoto shown{"", *page->photo.picture};
    if (const auto gone = go_to_words(desk, *found, shown); !gone) return gone;
    return {};
  }

  Result<void> go_to_words(StaffDesk& desk, const StoredPhoto& photo, const MadePhoto& shown) {
    forget_new_photo(work_);
    work_.edits = photo;
    work_.made = shown;
    work_.from_camera = false;
    work_.at = PhotoPlace::new_photo;
    desk.leave_page();
    return show(desk);
  }

  Result<void> remove(StaffDesk& desk) {
    if (!work_.open) return {};
    const auto deleted = delete_photo(desk.station, desk.project->id, *work_.open, desk.by());
    if (!deleted) return deleted;
    spdlog::info("photos: one was deleted");
    desk.notice = desk.texts[words::photos_deleted];
    work_.open.reset();
    return go(desk, PhotoPlace::gallery);
  }

  PhotoWork work_;
};

}  // namespace

std::unique_ptr<StaffPart> photo_part(PhotoPartSeams seams) {
  return std::make_unique<PhotoStaffPart>(std::move(seams));
}

}  // namespace sala
