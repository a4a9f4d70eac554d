#include "scanner/camera.h"

#include "scanner/faulty_source.h"
#include "scanner/qr_pictures.h"

using namespace sala;
using namespace std::chrono_literals;

namespace {

using States = std::vector<CameraState>;
constexpr auto absent = CameraState::absent, busy = CameraState::busy, unplugged = CameraState::unplugged,
               live = CameraState::live;

ColourFrame small_frame() {
  return in_colour(noise_picture(1, 64, 48));
}
ColourFrame showing(const std::string& text) {
  return in_colour(picture_of(text, {.module_px = 4}, 320, 240));
}

/// A camera before a faulty source, and all it told.
class Watched {
 public:
  explicit Watched(std::vector<Act> acts, std::chrono::milliseconds retry = 1ms)
      : camera_(std::make_unique<FaultySource>(std::move(acts), opened),
                {.on_code = [this](const CodeSeen& code) { note([&] { texts_.push_back(code.text); }); },
                 .on_frame = [this](const ColourFrame& frame) { note([&] { serials_.push_back(frame.serial); }); },
                 .on_state = [this](CameraState state) { note([&] { states_.push_back(state); }); }},
                retry) {}

  /// Waits until it is so, at most 10 s.
  bool until(const std::function<bool()>& is_so) {
    std::unique_lock lock(mutex_);
    return told_.wait_for(lock, 10s, is_so);
  }
  bool comes(CameraState state, std::ptrdiff_t times = 1) {
    return until([&] { return std::ranges::count(states_, state) >= times; });
  }
  template <class T>
  T copy(const T& told) {
    const std::lock_guard lock(mutex_);
    return told;
  }

  std::atomic<int> opened = 0;
  std::vector<std::string> texts_;
  std::vector<std::uint64_t> serials_;
  States states_;
  const Camera& camera() const { return camera_; }

 private:
  void note(const std::function<void()>& change) {
    const std::lock_guard lock(mutex_);
    change();
    told_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable told_;
  Camera camera_;  // last, so that it ends first
};

}  // namespace

TEST_CASE("no camera is absent, and stops at once") {
  Camera camera(nullptr, {});
  while (camera.state() == CameraState::starting) std::this_thread::yield();
  CHECK(camera.state() == absent);
  CHECK(camera.newest_frame().empty());
}

TEST_CASE("a camera that is absent, then busy, then there says so and becomes live by itself") {
  Watched watched({{.opens_as = absent}, {.opens_as = busy}, {.frames = {small_frame()}}});
  REQUIRE(watched.comes(live));
  CHECK(watched.copy(watched.states_) == States{absent, busy, live});
  CHECK(watched.camera().state() == live);
  CHECK_FALSE(watched.camera().newest_frame().empty());
}

TEST_CASE("a camera pulled out twenty times comes back twenty times") {
  std::vector<Act> acts;
  for (int i = 0; i < 20; ++i) {
    acts.push_back({.frames = {small_frame()}, .pulled_after = 3});
    acts.push_back({.opens_as = absent});
  }
  acts.push_back({.frames = {small_frame()}});
  Watched watched(acts);
  REQUIRE(watched.comes(live, 21));
  States expected;
  for (int i = 0; i < 20; ++i) expected.insert(expected.end(), {live, unplugged});
  expected.push_back(live);
  CHECK(watched.copy(watched.states_) == expected);
}

TEST_CASE("while a camera is away the last picture is gone too") {
  Watched watched({{.frames = {small_frame()}, .pulled_after = 2}, {.opens_as = absent}});
  REQUIRE(watched.comes(unplugged));
  CHECK(watched.camera().newest_frame().empty());
}

TEST_CASE("a held code is told once, the next one too") {
  const auto a = showing("SALA1:A"), b = showing("SALA1:B");
  Watched watched({{.frames = {a, a, a, a, a, a, b, b, b, b}}});
  REQUIRE(watched.until([&] { return watched.serials_.size() > 40; }));
  CHECK(watched.copy(watched.texts_) == std::vector<std::string>{"SALA1:A", "SALA1:B"});
}

TEST_CASE("garbage, one frame a second and 4K frames do no harm") {
  auto torn = small_frame();
  torn.width = 0;
  const auto large = in_colour(picture_of("SALA1:LARGE", {.module_px = 12}, 3840, 2160));
  Watched watched(
      {{.frames = {in_colour(noise_picture(1)), torn, ColourFrame{}, large, in_colour(noise_picture(2, 3, 5))}}});
  CHECK(watched.until([&] { return watched.texts_.size() == 1; }));
  Watched slow({{.frames = {showing("SALA1:SLOW")}, .period = 1000ms}});
  CHECK(slow.until([&] { return slow.serials_.size() == 2; }));
  CHECK(slow.copy(slow.texts_).size() == 1);
}

TEST_CASE("frames are counted through, also after a pull") {
  Watched watched({{.frames = {small_frame()}, .pulled_after = 2}});
  REQUIRE(watched.until([&] { return watched.serials_.size() >= 6; }));
  const auto serials = watched.copy(watched.serials_);
  for (std::size_t i = 0; i < serials.size(); ++i) CHECK(serials[i] == i + 1);
}

TEST_CASE("a failed source is tried again only after the pause, and stopping does not wait for it") {
  const auto begun = std::chrono::steady_clock::now();
  {
    Watched watched({{.opens_as = absent}}, 60s);
    REQUIRE(watched.comes(absent));
    std::this_thread::sleep_for(20ms);
    CHECK(watched.opened == 1);
  }
  CHECK(std::chrono::steady_clock::now() - begun < 5s);
}
