#include "kiosk/apart.h"

#include "platform/window.h"

namespace sala {

void wake_for_end() {
  Window::post_wake();
}

}  // namespace sala
