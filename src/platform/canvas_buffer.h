// A framebuffer of our own to draw into and to read from: what the headless screen has instead of a window.
#pragma once
#include "platform/gl.h"
#include "platform/screenshot.h"

namespace sala {

class CanvasBuffer {
 public:
  CanvasBuffer() = default;
  /// Errors: error_drawing when the card has no room for this size.
  static Result<CanvasBuffer> create(int width, int height);

  void bind() const { glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name()); }
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  GlRenderbuffer pixels_;
  GlFramebuffer framebuffer_;
  int width_ = 0;
  int height_ = 0;
};

/// Reads what is bound for reading.
Screenshot read_screenshot(int width, int height);

}  // namespace sala
