#include "platform/frame_pacer.h"

namespace sala {

// Draws from `from_s` on, whenever a frame is due, for `seconds`; answers how many frames that were.
static int frames_in(FramePacer& pacer, double from_s, double seconds, const FrameWishes& wishes = {}) {
  int frames = 0;
  for (int ms = 0; ms < static_cast<int>(seconds * 1000); ++ms) {
    const double now_s = from_s + ms / 1000.0;
    if (!pacer.is_due(now_s)) continue;
    pacer.note_frame(now_s, wishes);
    ++frames;
  }
  return frames;
}

static FramePacer resting_pacer() {
  FramePacer pacer;
  pacer.note_frame(0, {});
  return pacer;
}

TEST_CASE("the first frame is due at once") {
  CHECK(FramePacer().is_due(0));
}

TEST_CASE("a resting kiosk draws one frame a second") {
  FramePacer pacer = resting_pacer();
  CHECK(frames_in(pacer, 0.5, 10) == 10);
}

TEST_CASE("an event is followed by three frames, then rest") {
  FramePacer pacer = resting_pacer();
  pacer.note_event();
  CHECK(frames_in(pacer, 0.1, 0.9) == 3);
}

TEST_CASE("what moves has sixty frames a second") {
  FramePacer pacer = resting_pacer();
  pacer.note_event();
  const int frames = frames_in(pacer, 1, 2, {.moves = true});
  CHECK(frames >= 115);
  CHECK(frames <= 121);
}

TEST_CASE("a burst of events does not draw faster than sixty a second") {
  FramePacer pacer = resting_pacer();
  int frames = 0;
  for (int ms = 0; ms < 1000; ++ms) {
    pacer.note_event();
    if (!pacer.is_due(1 + ms / 1000.0)) continue;
    pacer.note_frame(1 + ms / 1000.0, {});
    ++frames;
  }
  CHECK(frames <= 61);
}

TEST_CASE("queued taps do not wait for the next sixtieth") {
  FramePacer pacer = resting_pacer();
  pacer.note_frame(5, {.input_waits = true});
  CHECK(pacer.is_due(5));
}

TEST_CASE("a change announced for later wakes the kiosk then") {
  FramePacer pacer = resting_pacer();
  pacer.note_frame(7, {.wakes_in_s = 0.25});
  CHECK(pacer.wait_s(7) == Approx(0.25));
  CHECK_FALSE(pacer.is_due(7.24));
  CHECK(pacer.is_due(7.2501));
}

TEST_CASE("a change announced for much later does not keep the kiosk from its second") {
  FramePacer pacer = resting_pacer();
  pacer.note_frame(7, {.wakes_in_s = 60});
  CHECK(pacer.wait_s(7) == Approx(1));
}

TEST_CASE("the camera's first frame is shown whatever is on the screen, later ones while somebody looks") {
  CHECK(shows_frame(3, 0, false, true));
  CHECK(shows_frame(4, 3, true, true));
  CHECK_FALSE(shows_frame(4, 3, false, true));
  CHECK_FALSE(shows_frame(4, 4, true, false));
}

TEST_CASE("where the processor draws, two of three frames are shown") {
  CHECK_FALSE(shows_frame(6, 5, true, true));
  CHECK(shows_frame(6, 5, true, false));
}

}  // namespace sala
