#include <spdlog/spdlog.h>

#include <algorithm>

#include "core/hour_words.h"
#include "documents/photo/photo_anew.h"
#include "kiosk/staff/photo/photo_work.h"
#include "scanner/frame_colours.h"
#include "station/observation/observation_sheet.h"
#include "station/photo/photos.h"
#include "storage/project_queries.h"
#include "words/observation.h"

namespace sala {
namespace {

constexpr int draft_side_px = 1280;

Result<std::vector<Session>> agenda_of(const StaffDesk& desk) {
  auto agenda = sessions(desk.store(), desk.project->id);
  if (agenda) std::erase_if(*agenda, [](const Session& session) { return session.is_removed; });
  return agenda;
}

/// As staff chose it; else that of the photo whose words are changed, else the one that goes on.
std::optional<Uuid> session_of_photo(const StaffDesk& desk, const PhotoWork& work, const std::vector<Session>& agenda) {
  if (work.session) return *work.session;
  if (work.edits) return work.edits->photo.session;
  const auto now = session_to_observe(agenda, desk.now());
  return now ? std::optional(now->id) : std::nullopt;
}

void tell_photo_sessions(const StaffDesk& desk, const std::vector<Session>& agenda, NewPhotoPage& page) {
  for (const Session& session : agenda)
    page.sessions.push_back(
        {session.id, title_in(session.title, desk.thai()), hours_words(desk.texts, session.starts, session.ends)});
  page.sessions.push_back({std::nullopt, desk.texts[words::photos_whole_day], ""});
}

}  // namespace

Result<void> show_new_photo(StaffDesk& desk, PhotoWork& work) {
  const auto agenda = agenda_of(desk);
  if (!agenda) return Failure(agenda.error());
  auto consent = photo_consent_words(desk);
  if (!consent) return Failure(consent.error());
  NewPhotoPage page;
  page.camera = desk.camera;
  page.consent = std::move(*consent);
  page.from_camera = work.from_camera && !work.edits;
  page.is_making = work.making.works();
  if (work.made) page.picture = work.made->picture;
  const auto session = session_of_photo(desk, work, *agenda);
  const auto found =
      std::ranges::find_if(*agenda, [&](const Session& each) { return std::optional(each.id) == session; });
  page.session = found == agenda->end() ? desk.texts[words::photos_whole_day] : title_in(found->title, desk.thai());
  if (work.asks_session) tell_photo_sessions(desk, *agenda, page);
  if (const auto* before = desk.page<NewPhotoPage>()) {
    page.caption = before->caption;
    page.keyboard = before->keyboard;
    page.typing = before->typing;
    page.session_scroll = before->session_scroll;
  } else if (work.edits) {
    page.caption = edit_text(work.edits->photo.caption, longest_caption);
    page.caption.may_paste = true;
  }
  desk.show(work.edits ? words::photos_edit_title : words::photos_new_title, std::move(page));
  return {};
}

Result<void> shoot_photo(StaffDesk& desk, PhotoWork& work) {
  if (work.making.works()) return {};
  const ColourFrame frame = desk.eye != nullptr && *desk.eye ? (*desk.eye)() : ColourFrame{};
  if (frame.empty()) return fail(words::photos_no_camera);
  work.making.begin(desk.this_part(), [frame]() -> Result<MadePhoto> {
    auto jpeg = photo_of_pixels(rgb_of(frame), frame.width, frame.height);
    if (!jpeg) return Failure(jpeg.error());
    ShownPicture picture = shown_picture(FileHash::of(*jpeg).text(), photo_for_screen(*jpeg, draft_side_px));
    return MadePhoto{std::move(*jpeg), std::move(picture)};
  });
  return show_new_photo(desk, work);
}

Result<void> save_photo(StaffDesk& desk, PhotoWork& work) {
  const auto* page = desk.page<NewPhotoPage>();
  if (page == nullptr || !work.made) return {};
  const auto agenda = agenda_of(desk);
  if (!agenda) return Failure(agenda.error());
  const NewPhoto photo{work.made->jpeg, session_of_photo(desk, work, *agenda), page->caption.text};
  const auto stored = work.edits ? refile_photo(desk.station, desk.project->id, *work.edits, photo, desk.by())
                                 : add_photo(desk.station, desk.project->id, photo, desk.by());
  if (!stored) return Failure(stored.error());
  spdlog::info("photos: one was {}", work.edits ? "filed anew" : "stored");
  desk.notice = desk.texts[words::photos_saved];
  const bool from_files = !work.from_camera && !work.edits;
  if (!work.edits) work.first = 0;
  const bool goes_on = work.from_camera && !work.edits;
  const auto session = work.session;
  forget_new_photo(work);
  work.session = session;
  work.at = goes_on ? PhotoPlace::new_photo : from_files ? PhotoPlace::files : PhotoPlace::gallery;
  desk.leave_page();
  return show_photos(desk, work);
}

Result<bool> look_at_making(StaffDesk& desk, PhotoWork& work) {
  auto made = work.making.ready();
  if (!made) return false;
  if (!*made) {
    spdlog::info("photos: a picture could not be taken");
    if (work.at != PhotoPlace::files) {
      if (desk.is_at(work.making.owner()))
        if (const auto shown = show_photos(desk, work); !shown) return Failure(shown.error());
      return Failure(made->error());
    }
    work.told = {WorkTold::State::trouble, desk.texts.with(words::photos_file_trouble, {{"file", work.file}}),
                 desk.texts.of(made->error())};
  } else {
    work.made = std::move(**made);
    work.told = {};
    work.at = PhotoPlace::new_photo;
  }
  if (!desk.is_at(work.making.owner())) return false;
  if (const auto shown = show_photos(desk, work); !shown) return Failure(shown.error());
  return true;
}

void forget_new_photo(PhotoWork& work) {
  work.making.drop();
  work.made.reset();
  work.edits.reset();
  work.session.reset();
  work.asks_session = false;
}

}  // namespace sala
