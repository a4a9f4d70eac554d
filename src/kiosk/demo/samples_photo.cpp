#include "kiosk/demo/samples_photo.h"

#include <map>

#include "documents/photo/photo_anew.h"
#include "kiosk/demo/demo_photos.h"
#include "kiosk/demo/samples_staff.h"
#include "words/observation.h"
#include "words/out.h"

namespace sala {
namespace {

constexpr std::size_t drawn_photos = 6;

/// Made once: samples are asked for in every language and size.
const ShownPicture& drawn_photo(std::size_t number, int side_px) {
  static std::map<std::pair<std::size_t, int>, ShownPicture> drawn;
  const auto [place, is_new] = drawn.try_emplace({number, side_px});
  if (!is_new) return place->second;
  const std::string no = std::to_string(number + 1);
  const auto bytes = demo_photo_file(no);
  const auto jpeg = bytes ? photo_anew(*bytes, no) : bytes;
  place->second =
      shown_picture("demo photo " + no + " " + std::to_string(side_px), jpeg ? photo_for_screen(*jpeg, side_px) : "");
  return place->second;
}

std::string photo_caption(const StaffSamples& s, std::size_t number) {
  constexpr std::array<const char*, drawn_photos> english = {
      "The desk, ready at half past seven", "The hall before the opening", "Badges of the participants",
      "Drafting letters in groups",         "What each group learned",     "The afternoon break"};
  return s.in(demo_photo_caption(std::to_string(number + 1)).c_str(), english[number]);
}

PhotosPage::Tile sample_tile(const StaffSamples& s, std::size_t number, int side_px) {
  PhotosPage::Tile tile;
  tile.fact.bytes.fill(static_cast<std::uint8_t>(number + 1));
  tile.caption = photo_caption(s, number);
  tile.about = s.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice") + " · 13:4" + std::to_string(number);
  tile.picture = drawn_photo(number, side_px);
  return tile;
}

std::string sample_consent(const StaffSamples& s) {
  return s.texts.with(words::photos_consent, {{"count", "12"}, {"all", "38"}});
}

PhotosPage sample_gallery(const StaffSamples& s, std::size_t photos) {
  PhotosPage page;
  if (photos == 0) page.state = PhotosPage::State::none;
  for (std::size_t i = 0; i < std::min(photos, PhotosPage::tiles_a_page); ++i)
    page.tiles.push_back(sample_tile(s, i % drawn_photos, 640));
  page.consent = sample_consent(s);
  return page;
}

/// A gallery of 200, in its middle: one has no words, one has long ones, one has not arrived.
PhotosPage sample_many(const StaffSamples& s) {
  PhotosPage page = sample_gallery(s, 6);
  page.tiles[1].caption.clear();
  page.tiles[2].caption = s.in("การแลกเปลี่ยนประสบการณ์การเขียนหนังสือราชการของผู้เข้ารับการอบรมจากทุกหน่วยงานในสังกัด",
                               "Participants of all offices share how they have written letters until now, and why");
  page.tiles[3].picture.reset();
  page.tiles[3].is_missing = true;
  page.count = s.texts.with(words::photos_count, {{"first", "61"}, {"last", "66"}, {"all", "200"}});
  page.has_previous = page.has_next = true;
  return page;
}

PhotoPage sample_large(const StaffSamples& s) {
  PhotoPage page;
  page.photo = sample_tile(s, 3, 1280);
  page.consent = sample_consent(s);
  page.has_previous = page.has_next = true;
  return page;
}

NewPhotoPage sample_new(const StaffSamples& s, bool is_taken) {
  NewPhotoPage page;
  page.camera = CameraView::live;
  page.consent = sample_consent(s);
  page.session = s.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice");
  if (is_taken) page.picture = drawn_photo(4, 1280);
  return page;
}

void add_new_photos(const StaffSamples& s) {
  const auto add = [&](const char* name, NewPhotoPage page) {
    s.add(name, StaffArea::photos, words::photos_new_title, std::move(page));
  };
  add("photos-camera", sample_new(s, false));
  NewPhotoPage unplugged = sample_new(s, false);
  unplugged.camera = CameraView::unplugged;
  add("photos-camera-unplugged", unplugged);
  add("photos-taken", sample_new(s, true));
  NewPhotoPage writing = sample_new(s, true);
  writing.typing = true;
  writing.keyboard = keyboard_for(s.texts.language());
  writing.caption.text = s.in("สิ่งที่แต่ละกลุ่มเรียนรู้", "What each group learned");
  add("photos-words", writing);
  NewPhotoPage asking = sample_new(s, true);
  asking.sessions = {{Uuid{}, s.in("ช่วงที่ 1 หลักการเขียน", "Part 1: Principles"), "09:00–12:00"},
                     {Uuid{}, s.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice"), "13:00–15:00"},
                     {std::nullopt, s.texts[words::photos_whole_day], ""}};
  add("photos-session", asking);
}

void add_photo_files(const StaffSamples& s) {
  PhotoFilesPage page;
  page.places = {s.texts.with(words::send_stick, {{"name", "KINGSTON"}}), s.texts[words::send_folder]};
  page.entries = {{"IMG_2041.JPG", "3.4 MB"}, {"IMG_2040.JPG", "3.1 MB"}, {"hall.png", "812 KB"}};
  s.add("photos-files", StaffArea::photos, words::photos_files_title, page);
  page.told = {WorkTold::State::trouble, s.texts.with(words::photos_file_trouble, {{"file", "hall.png"}}),
               s.texts[words::photos_no_camera]};
  page.told.words = s.in("ไฟล์ hall.png เสียหาย", "hall.png is damaged");
  s.add("photos-file-damaged", StaffArea::photos, words::photos_files_title, page);
  page = {};
  page.places = {s.texts[words::send_folder]};
  page.hint = s.texts[words::send_no_stick];
  s.add("photos-no-files", StaffArea::photos, words::photos_files_title, page);
}

}  // namespace

void add_photo_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples s{{texts, all}};
  const auto add = [&](const char* name, StaffPage page) -> SampleScreen& {
    return s.add(name, StaffArea::photos, words::photos_title, std::move(page));
  };
  add("photos", sample_gallery(s, 6));
  add("photos-dark", sample_gallery(s, 6)).shell.accessibility.dark = true;
  add("photos-larger-text", sample_many(s)).shell.accessibility.larger_text = true;
  add("photos-many", sample_many(s));
  add("photos-none", sample_gallery(s, 0));
  PhotosPage door;
  door.state = PhotosPage::State::not_here;
  add("photos-door", door);
  add("photo", sample_large(s));
  PhotoPage deleting = sample_large(s);
  deleting.asks_delete = true;
  add("photo-delete", deleting);
  add_new_photos(s);
  add_photo_files(s);
}

}  // namespace sala
