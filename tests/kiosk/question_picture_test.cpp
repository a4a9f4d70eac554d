// A question's picture on its screen: beside the answers, enlarged by a tap, or said to be on its way.
#include <catch2/catch.hpp>

#include "kiosk/demo/sample_screens.h"
#include "kiosk/demo/tour.h"
#include "station/program_files.h"
#include "support/day/still_screen.h"
#include "support/picture_bytes.h"

namespace sala {
namespace {

constexpr std::pair<int, int> picture_screens[] = {{1920, 1080}, {1080, 1920}, {1280, 800}};

/// The sample of that name, to be drawn and tapped.
SampleScreen sample_named(const Texts& texts, const std::string& name) {
  for (SampleScreen& sample : sample_screens(texts))
    if (sample.name == name) return std::move(sample);
  FAIL("no sample " << name);
  return {};
}

bool is_enlarged(const SampleScreen& sample) {
  return std::get<QuestionScreen>(sample.screen).is_enlarged;
}

}  // namespace

TEST_CASE("a tap enlarges a question's picture, a tap closes it, and neither answers anything") {
  const Texts texts = load_texts(Language::th).value();
  for (const auto& [width, height] : picture_screens)
    for (const char* name : {"question-picture", "question-picture-number"}) {
      INFO(name << " at " << width << "x" << height);
      SampleScreen sample = sample_named(texts, name);
      StillScreen still(width, height);
      CHECK_FALSE(still.tap("question.picture", sample.screen, sample.shell, texts));
      REQUIRE(is_enlarged(sample));
      still.draw(sample.screen, sample.shell, texts);
      CHECK(still.log().find("question.choice_0") == nullptr);
      CHECK_FALSE(still.tap("question.picture_close", sample.screen, sample.shell, texts));
      CHECK_FALSE(is_enlarged(sample));
      still.draw(sample.screen, sample.shell, texts);
      CHECK(still.log().find(std::string(name) == "question-picture" ? "question.next" : "question.pad.done") !=
            nullptr);
    }
}

TEST_CASE("a picture that has not arrived says so, cannot be enlarged, and the question can be answered") {
  const Texts texts = load_texts(Language::th).value();
  for (const auto& [width, height] : picture_screens) {
    SampleScreen sample = sample_named(texts, "question-picture-missing");
    StillScreen still(width, height);
    still.draw(sample.screen, sample.shell, texts);
    CHECK(still.log().find("question.picture") == nullptr);
    CHECK(still.tap("question.choice_1", sample.screen, sample.shell, texts));
  }
}

TEST_CASE("bytes that are no picture are shown as one that has not arrived") {
  for (const std::string& bytes : {std::string(), std::string("no picture"), picture_bytes(20, 10, "jpeg")})
    CHECK_FALSE(shown_picture("a", bytes).png);
  const ShownPicture picture = shown_picture("a", picture_bytes(20, 10, "png"));
  CHECK(picture.png);
  CHECK(picture.width == 20);
  CHECK(picture.height == 10);
}

TEST_CASE("a picture fits its room in its proportions, and is not stretched beyond what it holds") {
  const ShownPicture wide = shown_picture("a", picture_bytes(200, 100, "png"));
  const Rect room{10, 10, 400, 400};
  const Rect fitted = fitted_picture(wide, room, 10);
  CHECK(fitted.width == 400);
  CHECK(fitted.height == 200);
  CHECK(fitted.y == 110);
  CHECK(fitted_picture(wide, room, 1).width == 200);
  CHECK(fitted_picture(ShownPicture{}, room, 1).width == 0);
}

TEST_CASE(
    "a picture is in the atlas once at each size, again when the atlas was cleared, and asks for room where there is "
    "none") {
  const ShownPicture picture = shown_picture("a", picture_bytes(200, 100, "png"));
  Atlas atlas(256, 512);
  PictureShelf shelf;
  const auto first = shelf.picture(atlas, picture, 100, 50);
  REQUIRE(first);
  const auto again = shelf.picture(atlas, picture, 100, 50);
  REQUIRE(again);
  CHECK(std::pair(first->x, first->y) == std::pair(again->x, again->y));
  CHECK_FALSE(shelf.picture(atlas, picture, 300, 150));
  CHECK(shelf.was_full());
  atlas.clear_and_grow();
  CHECK(shelf.picture(atlas, picture, 300, 150));
  CHECK_FALSE(shelf.was_full());
  ShownPicture broken = picture;
  broken.name = "b";
  broken.png = std::make_shared<const std::string>("\x89PNG broken");
  CHECK_FALSE(shelf.picture(atlas, broken, 10, 5));
  CHECK_FALSE(shelf.was_full());
}

}  // namespace sala
