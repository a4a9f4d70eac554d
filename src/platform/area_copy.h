// Shows single areas of what was drawn in the window's back buffer, which keeps its picture: GLX_MESA_copy_sub_buffer,
// which Mesa's software drawing has. Where it is missing, the whole buffer is swapped.
#pragma once
#include <optional>
#include <span>

#include "core/draw_effects.h"

struct _XDisplay;

namespace sala {

class AreaCopy {
 public:
  /// For the window whose context is current; none where the driver cannot.
  static std::optional<AreaCopy> find();

  /// `height_px` is the window's, for OpenGL counts rows from below.
  void show(std::span<const PixelArea> areas, int height_px) const;

 private:
  using Copy = void (*)(_XDisplay* display, unsigned long drawable, int x, int y, int width, int height);

  AreaCopy(Copy copy, _XDisplay* display, unsigned long drawable)
      : copy_(copy), display_(display), drawable_(drawable) {}

  Copy copy_;
  _XDisplay* display_;      // X's Display
  unsigned long drawable_;  // GLX's window
};

}  // namespace sala
