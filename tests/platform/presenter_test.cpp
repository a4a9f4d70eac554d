#include "platform/presenter.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "platform/canvas_buffer.h"
#include "scene.h"

namespace sala {

namespace {

constexpr int width = 200;
constexpr int height = 160;

/// A grey picture with a bright spot at its left.
class SpottedPicture {
 public:
  explicit SpottedPicture(std::uint8_t brightness) : bytes_(64 * 48 * 3 / 2, 128) {
    for (int y = 0; y < 48; ++y)
      for (int x = 0; x < 64; ++x) bytes_[static_cast<std::size_t>(y * 64 + x)] = x < 20 ? 220 : brightness;
  }
  CameraPicture picture() const {
    return {64, 48, bytes_.data(), bytes_.data() + 64 * 48, bytes_.data() + 64 * 48 * 5 / 4};
  }

 private:
  std::vector<std::uint8_t> bytes_;
};

/// Two framebuffers side by side: one is brought up to date, the other drawn anew.
struct Stage {
  std::unique_ptr<HeadlessScreen> screen = open_headless(8, 8);  // for its GL context
  CanvasBuffer kept = CanvasBuffer::create(width, height).value();
  CanvasBuffer fresh = CanvasBuffer::create(width, height).value();
  TestAtlas atlas;
  std::unique_ptr<ScreenEffects> effects = ScreenEffects::create(DrawnBy::processor).value();
  Presenter presenter{Painter::create().value(), *effects};
  Painter painter = Painter::create().value();

  std::vector<PixelArea> change_to(Scene& scene, const Ground& ground = paper) {
    kept.bind();
    return presenter.draw_changes(scene.data(), ground);
  }
  Screenshot kept_picture() {
    kept.bind();
    return read_screenshot(width, height);
  }
  Screenshot fresh_picture(Scene& scene, const Ground& ground = paper) {
    fresh.bind();
    painter.paint_all(scene.data(), ground);
    return read_screenshot(width, height);
  }
};

PixelArea some_area() {
  const int left = *rc::gen::inRange(-20, width), top = *rc::gen::inRange(-20, height);
  return {left, top, left + *rc::gen::inRange(2, 120), top + *rc::gen::inRange(2, 90)};
}

ImU32 some_color() {
  return IM_COL32(*rc::gen::inRange(0, 256), *rc::gen::inRange(0, 256), 40, *rc::gen::element(60, 255));
}

ImVec2 corner(int x, int y) {
  return {static_cast<float>(x), static_cast<float>(y)};
}

/// One frame of whatever screens are made of.
struct Frame {
  explicit Frame(const Stage& stage) : scene(width, height, stage.atlas.id()), functions(stage.effects->functions()) {}

  void add_something() {
    const PixelArea a = some_area();
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        return scene->AddRectFilled(corner(a.left, a.top), corner(a.right, a.bottom), some_color());
      case 1:
        return scene->AddCircleFilled(corner(a.left, a.top), static_cast<float>(a.right - a.left) / 2, some_color());
      case 2:
        return add(functions.gradient,
                   gradients.emplace_back(GradientEffect{a, {1, 0, 0}, {0, 0, 1}, functions.owner}));
      default:
        return add(functions.camera, cameras.emplace_back(CameraEffect{a, 5, functions.owner}));
    }
  }
  template <class Effect>
  void add(DrawEffects::Function function, Effect& effect) {
    scene->AddCallback(function, &effect);
    scene->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
  }

  Scene scene;
  DrawEffects functions;
  std::deque<GradientEffect> gradients;
  std::deque<CameraEffect> cameras;
};

}  // namespace

TEST_CASE("what is brought up to date looks as if it were drawn anew, whatever changes") {
  Stage stage;
  CHECK(rc::check([&] {
    stage.presenter.forget();
    const int frames = *rc::gen::inRange(1, 5);
    for (int i = 0; i < frames; ++i) {
      if (*rc::gen::arbitrary<bool>())
        stage.effects->show_camera(SpottedPicture(*rc::gen::arbitrary<std::uint8_t>()).picture());
      Frame frame(stage);
      for (int shapes = *rc::gen::inRange(0, 6); shapes > 0; --shapes) frame.add_something();
      stage.change_to(frame.scene);
      RC_ASSERT(stage.kept_picture() == stage.fresh_picture(frame.scene));
    }
  }));
}

TEST_CASE("nothing is drawn when nothing changed") {
  Stage stage;
  for (const bool first : {true, false}) {
    Scene scene(width, height, stage.atlas.id());
    scene->AddRectFilled({10, 10}, {60, 40}, IM_COL32(0, 0, 0, 255));
    CHECK(stage.change_to(scene).empty() != first);
  }
}

TEST_CASE("a change in one corner draws that corner and no more") {
  Stage stage;
  Scene before(width, height, stage.atlas.id());
  stage.change_to(before);
  Scene after(width, height, stage.atlas.id());
  after->AddRectFilled({2, 2}, {20, 20}, IM_COL32(0, 0, 0, 255));
  const std::vector<PixelArea> areas = stage.change_to(after);
  REQUIRE(areas.size() == 1);
  CHECK(areas[0] == PixelArea{0, 0, Damage::tile_px, Damage::tile_px});
}

TEST_CASE("another colour in the same place is a change, and so is another picture") {
  Stage stage;
  for (const ImU32 color : {IM_COL32(0, 0, 0, 255), IM_COL32(0, 0, 1, 255)}) {
    Scene scene(width, height, stage.atlas.id());
    scene->AddRectFilled({10, 10}, {60, 40}, color);
    CHECK_FALSE(stage.change_to(scene).empty());
    CHECK(stage.kept_picture() == stage.fresh_picture(scene));
  }
  for (const float from : {0.1F, 0.2F}) {
    Scene scene(width, height, stage.atlas.id());
    scene->AddImage(stage.atlas.id(), {10, 10}, {42, 42}, {from, 0}, {from + 0.5F, 0.5F});
    CHECK_FALSE(stage.change_to(scene).empty());
    CHECK(stage.kept_picture() == stage.fresh_picture(scene));
  }
}

TEST_CASE("another ground changes all of it") {
  Stage stage;
  Scene scene(width, height, stage.atlas.id());
  stage.change_to(scene);
  CHECK(stage.change_to(scene, {0, 0, 0}) == std::vector<PixelArea>{{0, 0, width, height}});
  CHECK(stage.kept_picture() == stage.fresh_picture(scene, {0, 0, 0}));
}

TEST_CASE("a picture that was lost is drawn whole") {
  Stage stage;
  Scene scene(width, height, stage.atlas.id());
  scene->AddRectFilled({10, 10}, {60, 40}, IM_COL32(0, 0, 0, 255));
  stage.change_to(scene);
  glClear(GL_COLOR_BUFFER_BIT);
  stage.presenter.forget();
  stage.change_to(scene);
  CHECK(stage.kept_picture() == stage.fresh_picture(scene));
}

TEST_CASE("the camera looks alike by shader and by processor, mirrored") {
  Stage stage;
  const SpottedPicture picture(60);
  std::vector<Screenshot> shots;
  for (const DrawnBy by : {DrawnBy::processor, DrawnBy::card}) {
    const auto effects = ScreenEffects::create(by).value();
    effects->show_camera(picture.picture());
    Scene scene(width, height, stage.atlas.id());
    CameraEffect effect{{20, 30, 180, 150}, 24, effects->functions().owner};
    scene->AddCallback(effects->functions().camera, &effect);
    scene->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
    shots.push_back(stage.fresh_picture(scene));
  }
  CHECK(shots[0].at(170, 90)[0] > 200);  // the spot, now at the right
  CHECK(shots[0].at(40, 90)[0] < 80);
  CHECK(shots[0].at(20, 30) == paper_pixel);  // outside the round corner
  int differing = 0;
  for (std::size_t i = 0; i < shots[0].rgba.size(); ++i)
    differing += std::abs(shots[0].rgba[i] - shots[1].rgba[i]) > 8 ? 1 : 0;
  CHECK(differing < 3 * 4 * 120);  // where the spot ends the two may blend a little differently
}

TEST_CASE("light wanders over Welcome where a graphics card draws, and nowhere else") {
  Stage stage;
  CHECK_FALSE(stage.effects->functions().living);
  const auto effects = ScreenEffects::create(DrawnBy::card).value();
  REQUIRE(effects->functions().living);
  BackdropEffect effect{{0, 80, width, height}, {1, 1, 1}, {1, 0.8F, 0.4F}, 0, effects->functions().owner};
  const auto picture_at = [&](double seconds) {
    effect.at_s = seconds;
    Scene scene(width, height, stage.atlas.id());
    scene->AddCallback(effects->functions().backdrop, &effect);
    scene->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
    return stage.fresh_picture(scene);
  };
  const Screenshot begin = picture_at(0);
  CHECK(picture_at(30) != begin);
  CHECK(begin.at(100, 10) == paper_pixel);
}

}  // namespace sala
