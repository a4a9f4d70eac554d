// The kiosk on a real screen: window, camera, keys and time turned into arrivals, frames drawn when they are due.
#pragma once
#include <optional>

#include "kiosk/kiosk.h"
#include "platform/window.h"
#include "scanner/source.h"

namespace sala {

struct KioskRun {
  OpenStation& station;
  KioskWords words;
  FlowOptions flow;
  CameraSpec camera;
  WindowOptions window;
  bool may_close = false;  ///< the window's own close button ends the program: a demo, or a window on a desk
};

enum class KioskEnd { closed, damage_found };

/// Until staff leave by the way out, or the check of the whole store, which goes on beside the door's first moments, finds
/// damage. Errors: no display, no OpenGL, fonts or icons missing.
Result<KioskEnd> run_kiosk(KioskRun run);

}  // namespace sala
