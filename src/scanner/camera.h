// A camera at work in its own thread: takes the newest frame, reads codes from it, and comes back by itself after the
// source was absent, busy or unplugged. Tells what it saw through callbacks; never touches a screen or the store.
#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "scanner/held_codes.h"
#include "scanner/source.h"

namespace sala {

/// A code came into view. Its text is a credential: never logged.
struct CodeSeen {
  std::string text;
};

/// Called from the camera's thread, one at a time; they must be quick and thread-safe. Any may be empty.
struct CameraCallbacks {
  std::function<void(const CodeSeen&)> on_code;
  std::function<void(const ColourFrame&)> on_frame;  ///< every frame, before it is decoded
  std::function<void(CameraState)> on_state;
};

class Camera {
 public:
  /// Begins at once. A source that fails is tried again every `retry`.
  Camera(std::unique_ptr<FrameSource> source, CameraCallbacks callbacks,
         std::chrono::milliseconds retry = std::chrono::seconds(1));
  /// Ends the thread; no callback comes afterwards.
  ~Camera();
  Camera(const Camera&) = delete;
  Camera& operator=(const Camera&) = delete;

  CameraState state() const;
  /// The newest frame for the preview, shared; empty before the first and while the camera is away.
  ColourFrame newest_frame() const;

 private:
  void run();
  void watch();
  void take(ColourFrame frame, StreamDecoder& decoder);
  void change_state(CameraState state);
  bool rest();
  bool stopping() const;

  std::unique_ptr<FrameSource> source_;
  CameraCallbacks callbacks_;
  std::chrono::milliseconds retry_;
  HeldCodes held_;  // the thread's own, as is the next
  std::uint64_t serial_ = 0;

  mutable std::mutex mutex_;  // guards the next three
  CameraState state_ = CameraState::starting;
  ColourFrame frame_;
  bool stopping_ = false;
  std::condition_variable stop_;

  std::thread thread_;  // last: begins when all else is there
};

}  // namespace sala
