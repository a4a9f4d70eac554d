// The page a kiosk shows when Sala stopped again and again: in both languages, whom to ask. It opens no store, no camera
// and takes no input, so that what stopped Sala does not stop it.
#pragma once
#include "kiosk/kiosk.h"
#include "platform/window.h"

namespace sala {

struct CallStaff {
  KioskWords words;
  WindowOptions window;
  bool may_close = false;  ///< by the window's own button
};

/// Until the program is ended. Errors: no display, no OpenGL, fonts or icons missing.
Result<void> call_staff(const CallStaff& page);

}  // namespace sala
