#include "platform/canvas_buffer.h"

#include "words/platform.h"

namespace sala {

Result<CanvasBuffer> CanvasBuffer::create(int width, int height) {
  CanvasBuffer buffer;
  buffer.width_ = width;
  buffer.height_ = height;
  buffer.pixels_ = GlRenderbuffer::make();
  glBindRenderbuffer(GL_RENDERBUFFER, buffer.pixels_.name());
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  buffer.framebuffer_ = GlFramebuffer::make();
  buffer.bind();
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, buffer.pixels_.name());
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
    return fail(words::error_drawing, {{"why", fmt::format("framebuffer {} x {}", width, height)}});
  return buffer;
}

Screenshot read_screenshot(int width, int height) {
  Screenshot shot{width, height, {}};
  const std::size_t stride = static_cast<std::size_t>(width) * 4;
  shot.rgba.resize(stride * static_cast<std::size_t>(height));
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, shot.rgba.data());
  for (auto top = shot.rgba.begin(), bottom = shot.rgba.end() - static_cast<std::ptrdiff_t>(stride); top < bottom;
       top += static_cast<std::ptrdiff_t>(stride), bottom -= static_cast<std::ptrdiff_t>(stride))
    std::swap_ranges(top, top + static_cast<std::ptrdiff_t>(stride), bottom);
  for (std::size_t alpha = 3; alpha < shot.rgba.size(); alpha += 4) shot.rgba[alpha] = 255;
  return shot;
}

}  // namespace sala
