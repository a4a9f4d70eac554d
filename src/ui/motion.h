// Values that move: 150 to 200 ms, slowing at the end, by the time of the frame. No clock of its own; remembers only
// what was asked for in the last frames.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace sala {

/// Fast at first, slow at the end; 0 to 1.
float ease_out(float share);

class Motion {
 public:
  static constexpr double usual_s = 0.18;

  void begin_frame(double now_s);
  /// A value on its way to `target`; the first time it is there at once.
  /// `part` tells apart what moves on one widget.
  float toward(std::string_view id, float target, double duration_s = usual_s, std::string_view part = {});
  /// From 0 to 1 since it was first asked for: what appears. Starts anew after a frame in which nobody asked.
  float appearing(std::string_view id, double duration_s = usual_s);
  /// The same, but evenly, as time itself passes: a finger held down.
  float passing(std::string_view id, double duration_s);
  /// Somebody else moves (a list that glides): draw again.
  void keep_moving() { moving_ = true; }
  bool moving() const { return moving_; }
  /// Nothing moves, but something changes by itself then: draw again after that long.
  void wake_in(double seconds);
  std::optional<double> wakes_in_s() const { return wakes_in_s_; }
  /// Everything is where it is going: for pictures.
  void set_still(bool still) { still_ = still; }
  double now_s() const { return now_s_; }
  double step_s() const { return step_s_; }

 private:
  struct Track {
    float from = 0;
    float to = 0;
    double since_s = 0;
    std::uint64_t asked = 0;
  };
  Track& track(std::string_view id, std::string_view part, bool& is_new);
  std::unordered_map<std::uint64_t, Track> tracks_;
  double now_s_ = 0;
  double step_s_ = 0;
  std::uint64_t frame_ = 0;
  bool moving_ = false;
  std::optional<double> wakes_in_s_;
  bool still_ = false;
};

}  // namespace sala
