#include "platform/headless.h"

#include <fstream>

#include "scene.h"
#include "support/temporary_folder.h"
#include "words/core.h"
#include "words/platform.h"

namespace sala {

using Pixel = std::array<std::uint8_t, 4>;

TEST_CASE("a rectangle fills its pixels and no others") {
  const auto screen = open_headless(40, 30);
  const TestAtlas atlas;
  Scene scene(40, 30, atlas.id());
  scene->AddRectFilled({4, 6}, {12, 10}, IM_COL32(200, 10, 20, 255));
  screen->render(scene.data(), paper);
  const Screenshot shot = screen->read();
  CHECK(shot.at(4, 6) == Pixel{200, 10, 20, 255});
  CHECK(shot.at(11, 9) == Pixel{200, 10, 20, 255});
  CHECK(shot.at(3, 6) == paper_pixel);
  CHECK(shot.at(12, 9) == paper_pixel);
  CHECK(shot.at(4, 5) == paper_pixel);
  CHECK(shot.at(11, 10) == paper_pixel);
}

TEST_CASE("a clip rectangle cuts what is drawn") {
  const auto screen = open_headless(40, 30);
  const TestAtlas atlas;
  Scene scene(40, 30, atlas.id());
  scene->PushClipRect({0, 0}, {10, 5});
  scene->AddRectFilled({0, 0}, {40, 30}, IM_COL32(0, 0, 0, 255));
  scene->PopClipRect();
  screen->render(scene.data(), paper);
  const Screenshot shot = screen->read();
  CHECK(shot.at(9, 4) == Pixel{0, 0, 0, 255});
  CHECK(shot.at(10, 4) == paper_pixel);
  CHECK(shot.at(9, 5) == paper_pixel);
}

TEST_CASE("half covered colours blend with the paper") {
  const auto screen = open_headless(8, 8);
  const TestAtlas atlas;
  Scene scene(8, 8, atlas.id());
  scene->AddRectFilled({0, 0}, {8, 8}, IM_COL32(0, 0, 0, 128));
  screen->render(scene.data(), paper);
  const Pixel pixel = screen->read().at(4, 4);
  CHECK(std::abs(pixel[0] - 125) <= 1);
  CHECK(pixel[3] == 255);
}

TEST_CASE("texels are shown one to one, without smoothing") {
  const auto screen = open_headless(8, 8);
  Texture texture(4, 4);
  const std::array<std::uint8_t, 16> pixels = {255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 8, 7, 255};
  texture.update({1, 2, 2, 2, 8, pixels.data()});
  Scene scene(8, 8, texture.id());
  scene->AddImage(texture.id(), {2, 2}, {6, 6});
  screen->render(scene.data(), paper);
  const Screenshot shot = screen->read();
  CHECK(shot.at(3, 4) == Pixel{255, 0, 0, 255});
  CHECK(shot.at(4, 4) == Pixel{0, 255, 0, 255});
  CHECK(shot.at(3, 5) == Pixel{0, 0, 255, 255});
  CHECK(shot.at(4, 5) == Pixel{9, 8, 7, 255});
  CHECK(shot.at(2, 2) == paper_pixel);
}

TEST_CASE("two screens can live side by side") {
  const auto first = open_headless(4, 4);
  const auto second = open_headless(5, 5);
  ImDrawData nothing;
  nothing.DisplaySize = {4, 4};
  first->render(nothing, {1, 0, 0});
  nothing.DisplaySize = {5, 5};
  second->render(nothing, {0, 1, 0});
  CHECK(first->read().at(0, 0) == Pixel{255, 0, 0, 255});
  CHECK(second->read().at(4, 4) == Pixel{0, 255, 0, 255});
}

TEST_CASE("a screen larger than the driver can draw is refused") {
  const auto screen = HeadlessScreen::create(100000, 100000);
  REQUIRE_FALSE(screen);
  CHECK(screen.error().text == words::error_drawing);
}

TEST_CASE("a screenshot becomes a PNG file") {
  const TemporaryFolder folder;
  const Screenshot shot{2, 1, {1, 2, 3, 255, 4, 5, 6, 255}};
  REQUIRE(write_png(folder / "shot.png", shot));
  std::ifstream file(folder / "shot.png", std::ios::binary);
  std::string begin(8, '\0');
  file.read(begin.data(), 8);
  CHECK(begin == "\x89PNG\r\n\x1a\n");
}

TEST_CASE("a screenshot that cannot be written says which file") {
  const auto written = write_png("/nowhere/shot.png", Screenshot{1, 1, {0, 0, 0, 255}});
  REQUIRE_FALSE(written);
  CHECK(written.error().text == words::error_file_unwritable);
  CHECK(written.error().values[0].second == "/nowhere/shot.png");
}

}  // namespace sala
