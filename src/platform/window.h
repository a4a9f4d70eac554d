// The one window: full screen on a kiosk, or of a given size. Fills the input queue, reports a wish to close without
// acting on it, goes back to full screen when its monitor comes back. Draws nothing (presenter.h does).
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "core/result.h"
#include "platform/area_copy.h"
#include "platform/input_queue.h"

struct GLFWwindow;

namespace sala {

struct PixelSize {
  int width = 0;
  int height = 0;
  bool operator==(const PixelSize&) const = default;
};

struct WindowOptions {
  std::string title = "Sala";
  std::optional<PixelSize> windowed = {};  // none: full screen on the primary monitor
};

/// One at a time, on the main thread. Its OpenGL 3.3 context is current while it lives.
class Window {
 public:
  /// Errors: error_no_display (then work without a screen), error_no_opengl.
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Sleeps until something happens, at most `timeout_s`; 0 only looks. True: somebody touched, typed, or the window
  /// changed; not for a post_wake, whose sender knows what it is about.
  bool wait_events(double timeout_s);
  /// Ends the sleep of wait_events; from any thread, also when there is no window.
  static void post_wake();

  InputQueue& input() { return input_; }
  /// Somebody asked to close since the last call: Alt+F4, the window's button, the session's end.
  bool take_close_wish() { return std::exchange(close_wished_, false); }
  /// What was last copied, anywhere on this machine.
  std::string clipboard() const;
  /// What it showed is gone and must be given again, whole.
  bool take_damage() { return std::exchange(damaged_, false); }
  /// False while it is minimised: drawing would be for nobody.
  bool is_shown() const;
  /// Of what is drawn on, px; at least 1 x 1.
  PixelSize size() const { return size_; }

  /// Whether what is drawn stays for the next frame, so that only changes need drawing and showing.
  bool keeps_picture() const { return area_copy_.has_value(); }
  /// Shows these areas of what was drawn, where the picture is kept.
  void show(std::span<const PixelArea> areas) const;
  /// Shows all that was drawn; what is drawn on is undefined after it. Waits for the screen.
  void show_whole() const;

 private:
  struct Callbacks;
  explicit Window(const WindowOptions& options) : options_(options) {}
  Result<void> create();
  void attach_callbacks();
  void measure();
  void return_to_full_screen();
  void show_cursor_of_mouse();

  WindowOptions options_;
  GLFWwindow* window_ = nullptr;
  std::optional<AreaCopy> area_copy_;
  InputQueue input_;
  PixelSize size_{1, 1};
  float pixels_per_unit_ = 1;
  bool something_happened_ = false;
  bool close_wished_ = false;
  bool damaged_ = true;
  bool monitors_changed_ = false;
  bool cursor_shown_ = false;
};

}  // namespace sala
