// Photos by taps: taken by the camera, filed, shown large, deleted; small pictures are made for what is seen and nothing else.
#include <thread>

#include "documents/photo/photo_anew.h"
#include "files/kept_files.h"
#include "station/photo/photos.h"
#include "support/day/still_screen.h"
#include "support/day/training_day.h"
#include "support/picture_bytes.h"
#include "words/observation.h"

namespace sala {
namespace {

namespace photographing = photo_intent;

ColourFrame grey_frame() {
  ColourFrame frame;
  frame.width = 64;
  frame.height = 48;
  frame.bytes = std::make_shared<const std::vector<std::uint8_t>>(i420_bytes(64, 48), std::uint8_t{0x80});
  return frame;
}

/// A day with somebody at the photos.
struct PhotoDay : TrainingDay {
  PhotoDay() {
    ask(intent::OpenStaffSide{});
    ask(StaffIntent{staff_intent::OpenArea{StaffArea::photos}});
  }
  template <class Page>
  Page& page() {
    auto* staff = std::get_if<StaffScreen>(&flow->screen());
    REQUIRE(staff);
    REQUIRE(std::holds_alternative<Page>(staff->page));
    return std::get<Page>(staff->page);
  }
  void tap(const std::string& id) {
    INFO(id);
    const auto wanted = still.tap(id, flow->screen(), shell(), thai);
    REQUIRE(wanted);
    ask(*wanted);
  }
  /// Until another thread has made what is seen.
  template <class Done>
  void let(const Done& is_done) {
    for (int i = 0; i < 4000 && !is_done(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      flow->pass_time(now_s);
    }
    REQUIRE(is_done());
  }
  Uuid bring(int number) {
    const std::string jpeg = photo_anew(picture_bytes(40 + number % 7, 30, "png"), "p").value();
    return add_photo(station, project, {jpeg, {}, "ภาพ " + std::to_string(number)}, "system").value();
  }
  std::vector<StoredPhoto> photos() { return stored_photos(*station.store, project).value(); }

  StillScreen still;
};

}  // namespace

TEST_CASE("a photo is taken, filed under the session that goes on, shown large and deleted") {
  PhotoDay day;
  CHECK(day.page<PhotosPage>().state == PhotosPage::State::none);
  day.flow->take_camera(CameraView::live);
  day.flow->set_eye(grey_frame);
  day.tap("photos.camera");
  CHECK(day.flow->wants_camera_preview());
  day.tap("photo.shoot");
  day.let([&] { return day.page<NewPhotoPage>().picture.has_value(); });
  day.page<NewPhotoPage>().caption.text = "พิธีเปิด";
  day.tap("photo.save");
  REQUIRE(day.photos().size() == 1);
  CHECK(day.photos()[0].photo.caption == "พิธีเปิด");
  CHECK(day.photos()[0].photo.session.has_value());
  CHECK_FALSE(day.page<NewPhotoPage>().picture);  // the next one
  CHECK(day.page<NewPhotoPage>().caption.text.empty());
  day.tap("photo.cancel");
  REQUIRE(day.page<PhotosPage>().tiles.size() == 1);
  day.tap("photos.photo_" + day.photos()[0].fact.text());
  day.let([&] { return day.page<PhotoPage>().photo.picture.has_value(); });
  day.ask(StaffIntent{PhotoIntent{photographing::AskDelete{}}});
  CHECK(day.page<PhotoPage>().asks_delete);
  day.ask(StaffIntent{PhotoIntent{photographing::DeletePhoto{}}});
  CHECK(day.page<PhotosPage>().state == PhotosPage::State::none);
  CHECK(day.photos().empty());
  CHECK(kept_files(day.station.folder).empty());
}

TEST_CASE("without a camera's picture nothing is taken, and that is said") {
  PhotoDay day;
  day.tap("photos.camera");
  day.ask(StaffIntent{PhotoIntent{photographing::Shoot{}}});
  CHECK(std::get<StaffScreen>(day.flow->screen()).trouble == day.thai[words::photos_no_camera]);
}

TEST_CASE("of two hundred photos only those that are seen are made for the screen") {
  PhotoDay day;
  for (int number = 1; number <= 200; ++number) day.bring(number);
  day.ask(StaffIntent{staff_intent::OpenArea{StaffArea::photos}});
  const auto is_drawn = [&] {
    return std::ranges::all_of(day.page<PhotosPage>().tiles,
                               [](const PhotosPage::Tile& tile) { return tile.picture.has_value(); });
  };
  for (int turn = 0; turn < 3; ++turn) {
    REQUIRE(day.page<PhotosPage>().tiles.size() == PhotosPage::tiles_a_page);
    day.let(is_drawn);
    day.tap("photos.next");
  }
  CHECK(day.page<PhotosPage>().tiles[0].caption == "ภาพ " + std::to_string(200 - 18));
}

TEST_CASE("a photo whose file has not arrived is told, and its words can wait") {
  PhotoDay day;
  day.bring(40);
  for (const FileHash& file : kept_files(day.station.folder)) drop_kept_file(day.station.folder, file);
  day.ask(StaffIntent{staff_intent::OpenArea{StaffArea::photos}});
  CHECK(day.page<PhotosPage>().tiles.at(0).is_missing);
}

}  // namespace sala
