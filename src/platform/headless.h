// A screen that is not there: OpenGL without a window or a display server (EGL surfaceless), drawn into memory, for the
// tour, the demo's pictures and tests. Takes no input and shows nothing.
#pragma once
#include <memory>

#include "platform/painter.h"
#include "platform/screenshot.h"

namespace sala {

class HeadlessScreen {
 public:
  /// Makes its OpenGL context the current one. Errors: error_no_opengl, error_drawing.
  static Result<std::unique_ptr<HeadlessScreen>> create(int width, int height);
  ~HeadlessScreen();
  HeadlessScreen(const HeadlessScreen&) = delete;
  HeadlessScreen& operator=(const HeadlessScreen&) = delete;

  /// Needed only where several screens live at once: textures belong to the one they were made under.
  void make_current() const;
  /// Draws it whole. Any ImGui context, none needed.
  void render(const ImDrawData& data, const Ground& ground);
  Screenshot read() const;

  int width() const;
  int height() const;

 private:
  struct Parts;
  explicit HeadlessScreen(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sala
