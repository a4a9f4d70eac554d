// When the next frame is due: three after each event, sixty a second while something moves, one a second otherwise, so
// that a resting kiosk rests. Pure arithmetic on times that are passed in.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>

namespace sala {

/// What a frame says about the next one.
struct FrameWishes {
  bool moves = false;                     // something is on its way: go on
  bool input_waits = false;               // taps are still queued, one a frame
  std::optional<double> wakes_in_s = {};  // something changes by itself after that long
};

class FramePacer {
 public:
  static constexpr int frames_after_event = 3;
  static constexpr double frame_s = 1.0 / 60;
  static constexpr double rest_s = 1.0;

  /// Somebody touched, typed, or another thread has news.
  void note_event() { frames_left_ = frames_after_event; }
  /// Something to show came that is whole at once: the camera's next frame.
  void note_picture() { frames_left_ = std::max(frames_left_, 1); }
  /// A frame has been drawn, begun at `now_s`.
  void note_frame(double now_s, const FrameWishes& wishes);

  /// How long to sleep for events until the next frame is due; 0: it is.
  double wait_s(double now_s) const;
  bool is_due(double now_s) const { return wait_s(now_s) <= 0; }

 private:
  double gap_s() const;

  int frames_left_ = 1;
  std::optional<double> last_s_;
  FrameWishes wishes_;
};

/// Whether the camera's frame of this serial (from 1) is to be shown after the one of `shown` (0: none yet). The first
/// always is, so that no screen opens on an empty picture; others while somebody looks at them, and two of three where
/// the processor draws.
constexpr bool shows_frame(std::uint64_t serial, std::uint64_t shown, bool is_looked_at, bool processor_draws) {
  if (shown == 0) return true;
  return serial != shown && is_looked_at && !(processor_draws && serial % 3 == 0);
}

}  // namespace sala
