// The kiosk without a window: flow, kit and typed scanner joined. The window's loop (run_kiosk.h) and the scripted day
// (day_script.h) both turn it, so that what a script plays is what a person meets.
#pragma once
#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/flow.h"
#include "kiosk/inbox.h"
#include "scanner/typed_scanner.h"
#include "ui/frame.h"

namespace sala {

struct KioskWords {
  Texts thai, english;
};

class Kiosk {
 public:
  /// The station outlives the kiosk. Errors: fonts or icons missing.
  static Result<std::unique_ptr<Kiosk>> open(OpenStation& station, KioskWords words, FlowOptions options, double now_s);

  void take(const Arrival& arrival, double now_s);
  /// A key went down: a scanner's become a code, a person's wait for the next frame's field.
  void take_key(const KeyPress& press, double now_s);
  /// To be called often enough for typed_wakes_at_ms().
  void pause_keys(std::int64_t now_ms, double now_s);
  bool has_strokes() const { return !strokes_.empty(); }
  /// Where Ctrl+V takes its text from.
  void set_clipboard(std::function<std::string()> clipboard) { clipboard_ = std::move(clipboard); }
  std::optional<std::int64_t> typed_wakes_at_ms() const { return typed_.wakes_at_ms(); }

  /// Draws one frame and carries out what was tapped in it; `wants_frames` is also set when the screen changed. A tap in
  /// the first moment of a page was meant for the page before, and does nothing.
  FrameOutput draw(const FrameInput& input);

  /// How long taps still do nothing.
  double settles_in_s(double now_s) const { return std::max(0.0, page_since_s_ + settling_s - now_s); }

  Flow& flow() { return flow_; }
  Ui& ui() { return *ui_; }

 private:
  Kiosk(OpenStation& station, KioskWords words, FlowOptions options, std::unique_ptr<Ui> ui);
  void sort_out(const TypedKeys& keys, double now_s);
  bool is_meant(const FrameInput& input, const Shell& shell);

  static constexpr double settling_s = 0.4;

  KioskWords words_;
  Flow flow_;
  std::unique_ptr<Ui> ui_;
  TypedScanner typed_;
  std::vector<EditStroke> strokes_;
  std::function<std::string()> clipboard_;
  std::string page_;  ///< that was drawn last
  double page_since_s_ = -settling_s;
  bool was_down_ = false, swallows_ = false;  ///< the pointer
};

}  // namespace sala
