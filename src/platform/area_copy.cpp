#include "platform/area_copy.h"

#include <GL/glx.h>
#include <fmt/format.h>

namespace sala {

namespace {

/// Whether the word stands among the driver's extensions, whole.
bool is_among(const char* extensions, const char* word) {
  if (extensions == nullptr) return false;
  return fmt::format(" {} ", extensions).find(fmt::format(" {} ", word)) != std::string::npos;
}

}  // namespace

std::optional<AreaCopy> AreaCopy::find() {
  Display* const display = glXGetCurrentDisplay();
  if (display == nullptr) return std::nullopt;
  if (!is_among(glXQueryExtensionsString(display, DefaultScreen(display)), "GLX_MESA_copy_sub_buffer"))
    return std::nullopt;
  const auto name = reinterpret_cast<const GLubyte*>("glXCopySubBufferMESA");
  const auto copy = reinterpret_cast<Copy>(glXGetProcAddress(name));
  if (copy == nullptr) return std::nullopt;
  return AreaCopy(copy, display, glXGetCurrentDrawable());
}

void AreaCopy::show(std::span<const PixelArea> areas, int height_px) const {
  for (const PixelArea& area : areas)
    copy_(display_, drawable_, area.left, height_px - area.bottom, area.right - area.left, area.bottom - area.top);
}

}  // namespace sala
