#include "scanner/camera.h"

namespace sala {
namespace {

constexpr auto frame_wait = std::chrono::milliseconds(100);

std::int64_t steady_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace

Camera::Camera(std::unique_ptr<FrameSource> source, CameraCallbacks callbacks, std::chrono::milliseconds retry)
    : source_(std::move(source)), callbacks_(std::move(callbacks)), retry_(retry), thread_([this] { run(); }) {}

Camera::~Camera() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_all();
  thread_.join();
}

CameraState Camera::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

ColourFrame Camera::newest_frame() const {
  const std::lock_guard lock(mutex_);
  return frame_;
}

bool Camera::stopping() const {
  const std::lock_guard lock(mutex_);
  return stopping_;
}

void Camera::change_state(CameraState state) {
  {
    const std::lock_guard lock(mutex_);
    if (state_ == state) return;
    state_ = state;
    if (state != CameraState::live) frame_ = {};
  }
  if (callbacks_.on_state) callbacks_.on_state(state);
}

/// Waits until the next try; false when the camera is to stop.
bool Camera::rest() {
  std::unique_lock lock(mutex_);
  return !stop_.wait_for(lock, retry_, [this] { return stopping_; });
}

void Camera::run() {
  if (!source_) return change_state(CameraState::absent);
  do {
    source_->open();
    watch();
    if (stopping()) break;
    const CameraState lost = source_->state();
    const bool still_unplugged = lost == CameraState::absent && state() == CameraState::unplugged;
    if (!still_unplugged) change_state(lost);
  } while (rest());
  source_->close();
}

/// Frames until the source is lost or the camera stops.
void Camera::watch() {
  StreamDecoder decoder;
  while (!stopping() && is_running(source_->state())) {
    auto frame = source_->newest(frame_wait);
    if (frame && !frame->empty()) take(*std::move(frame), decoder);
  }
  held_.newly_seen({}, steady_ms());
}

void Camera::take(ColourFrame frame, StreamDecoder& decoder) {
  frame.taken_ms = steady_ms();
  frame.serial = ++serial_;
  {
    const std::lock_guard lock(mutex_);
    frame_ = frame;
  }
  change_state(CameraState::live);
  if (callbacks_.on_frame) callbacks_.on_frame(frame);
  for (std::string& text : held_.newly_seen(decoder.decode(frame.grey()), frame.taken_ms))
    if (callbacks_.on_code) callbacks_.on_code({std::move(text)});
}

}  // namespace sala
