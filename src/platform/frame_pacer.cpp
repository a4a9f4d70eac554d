#include "platform/frame_pacer.h"

#include <algorithm>

namespace sala {

void FramePacer::note_frame(double now_s, const FrameWishes& wishes) {
  frames_left_ = std::max(0, frames_left_ - 1);
  last_s_ = now_s;
  wishes_ = wishes;
}

double FramePacer::gap_s() const {
  if (wishes_.input_waits) return 0;
  if (wishes_.moves || frames_left_ > 0) return frame_s;
  return std::clamp(wishes_.wakes_in_s.value_or(rest_s), frame_s, rest_s);
}

double FramePacer::wait_s(double now_s) const {
  if (!last_s_) return 0;
  return std::max(0.0, *last_s_ + gap_s() - now_s);
}

}  // namespace sala
