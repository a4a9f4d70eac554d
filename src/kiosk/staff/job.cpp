#include "kiosk/staff/job.h"

#include "platform/window.h"

namespace sala {

void wake_for_job() {
  Window::post_wake();
}

}  // namespace sala
