#include "kiosk/inbox.h"

#include <utility>

namespace sala {

void Inbox::put(Arrival arrival) {
  {
    const std::lock_guard lock(mutex_);
    const bool is_frame = std::holds_alternative<FrameArrived>(arrival);
    if (is_frame && frame_waits_) return;
    if (std::holds_alternative<CameraChanged>(arrival))
      std::erase_if(waiting_, [](const Arrival& other) { return std::holds_alternative<CameraChanged>(other); });
    else if (waiting_.size() >= capacity)
      return;
    frame_waits_ = frame_waits_ || is_frame;
    waiting_.push_back(std::move(arrival));
  }
  if (wake_) wake_();
}

std::vector<Arrival> Inbox::take() {
  const std::lock_guard lock(mutex_);
  frame_waits_ = false;
  return std::exchange(waiting_, {});
}

}  // namespace sala
