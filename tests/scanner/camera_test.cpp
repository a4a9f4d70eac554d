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

TEST_CASE("pulled out twenty times in the middle of scanning, a camera tells each code once and goes on") {
  std::vector<Act> acts;
  std::vector<std::string> shown;
  for (int i = 0; i < 20; ++i) {
    shown.push_back("SALA1:" + std::to_string(100 + i));
    const auto ticket = showing(shown.back());
    acts.push_back({.frames = {ticket, ticket, small_frame()}, .pulled_after = 1 + i % 3});
    if (i % 4 == 3) acts.push_back({.opens_as = i % 8 == 3 ? busy : absent});
  }
  acts.push_back({.frames = {showing("SALA1:LAST")}});
  shown.push_back("SALA1:LAST");
  Watched watched(acts);
  REQUIRE(watched.until([&] { return !watched.texts_.empty() && watched.texts_.back() == "SALA1:LAST"; }));
  CHECK(watched.copy(watched.texts_) == shown);
}

TEST_CASE("a ticket held up while the cable is loose is one scan") {
  const auto ticket = showing("SALA1:HELD");
  std::vector<Act> acts(20, {.frames = {ticket}, .pulled_after = 2});
  acts.push_back({.frames = {ticket}});
  Watched watched(acts);
  REQUIRE(watched.comes(live, 21));
  REQUIRE(watched.until([&] { return watched.serials_.size() > 45; }));
  CHECK(watched.copy(watched.texts_) == std::vector<std::string>{"SALA1:HELD"});
}

TEST_CASE("a stream of garbage of every size tells no code, and the ticket after it is read") {
  std::vector<ColourFrame> frames;
  for (unsigned i = 0; i < 200; ++i) {
    const int width = 1 + static_cast<int>(i * 7919 % 400), height = 1 + static_cast<int>(i * 104729 % 300);
    frames.push_back(in_colour(noise_picture(i, width, height)));
  }
  Watched watched({{.frames = frames, .pulled_after = 200}, {.frames = {showing("SALA1:AFTER")}}});
  REQUIRE(watched.until([&] { return !watched.texts_.empty(); }));
  CHECK(watched.copy(watched.texts_) == std::vector<std::string>{"SALA1:AFTER"});
  CHECK(watched.copy(watched.serials_).size() >= 200);
}

TEST_CASE("a stream of 4K frames is read, and the newest of them is the one that is shown") {
  const auto ticket = in_colour(picture_of("SALA1:4K", {.module_px = 12}, 3840, 2160));
  const auto empty = in_colour(noise_picture(3, 3840, 2160));
  Watched watched({{.frames = {empty, ticket, ticket, ticket, ticket}}});
  REQUIRE(watched.until([&] { return watched.serials_.size() >= 8; }));
  CHECK(watched.copy(watched.texts_) == std::vector<std::string>{"SALA1:4K"});
  CHECK(watched.camera().newest_frame().width == 3840);
  CHECK(watched.camera().state() == live);
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
