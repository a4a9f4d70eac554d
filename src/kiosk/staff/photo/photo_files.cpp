#include "documents/picture_process.h"
#include "files/whole_file.h"
#include "kiosk/staff/photo/photo_work.h"
#include "kiosk/staff/place_words.h"
#include "words/import_list.h"
#include "words/observation.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr int file_draft_side_px = 1280;

/// In the confined child: what is on a stick may be anything.
Result<MadePhoto> make_photo_of(const fs::path& file, const TableReader& reader) {
  std::error_code failed;
  if (!fs::is_regular_file(fs::symlink_status(file, failed))) return fail(words::import_gone);
  const auto bytes = read_file(file, most_picture_bytes, OpenFile::Links::refuse);
  if (!bytes) return Failure(bytes.error());
  auto jpeg = make_photo_apart(*bytes, file.filename().string(), reader);
  if (!jpeg) return Failure(jpeg.error());
  ShownPicture picture = shown_picture(FileHash::of(*jpeg).text(), photo_for_screen(*jpeg, file_draft_side_px));
  return MadePhoto{std::move(*jpeg), std::move(picture)};
}

}  // namespace

Result<void> show_photo_files(StaffDesk& desk, PhotoWork& work) {
  PhotoFilesPage page;
  if (const auto* before = desk.page<PhotoFilesPage>()) page.scroll = before->scroll;
  PlacesTold places = tell_places(desk, work.seams.find_places, work.place, name_words);
  page.places = std::move(places.words);
  page.chosen = places.chosen;
  page.hint = std::move(places.hint);
  work.places = std::move(places.folders);
  if (!work.making.works() && !work.places.empty()) work.place = work.places[page.chosen];
  work.entries = picture_files(work.place);
  for (const ListedFile& entry : work.entries) page.entries.push_back({entry.name, size_words(entry.bytes), false});
  page.told = work.told;
  desk.show(words::photos_files_title, std::move(page));
  return {};
}

Result<void> open_photo_file(StaffDesk& desk, PhotoWork& work, std::size_t entry) {
  if (entry >= work.entries.size() || work.making.works()) return {};
  work.file = work.entries[entry].name;
  work.told = {WorkTold::State::running, desk.texts.with(words::photos_file_making, {{"file", work.file}}),
               desk.texts[words::photos_file_making_do]};
  work.from_camera = false;
  work.making.begin(desk.this_part(), [file = work.place / work.file, reader = work.seams.reader] {
    return make_photo_of(file, reader);
  });
  return show_photo_files(desk, work);
}

}  // namespace sala
