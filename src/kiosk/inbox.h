// Where other threads leave what they have for the main thread: bounded, swapped out under the lock, acted on outside it.
// They never call into screens.
#pragma once
#include <functional>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "scanner/source.h"

namespace sala {

struct CodeScanned {
  std::string text;  ///< a credential: never logged
};
struct CameraChanged {
  CameraState state;
};
struct FrameArrived {};  ///< the newest frame waits at the camera

using Arrival = std::variant<CodeScanned, CameraChanged, FrameArrived>;

class Inbox {
 public:
  /// `wake` makes the main thread look; called from the thread that puts.
  explicit Inbox(std::function<void()> wake) : wake_(std::move(wake)) {}

  /// Frames are noted once, and of the camera's states only the newest is kept. When the inbox is full a code is dropped:
  /// nobody shows so many while the main thread is busy, and whoever did shows theirs again.
  void put(Arrival arrival);
  /// All that has come, oldest first.
  std::vector<Arrival> take();

 private:
  static constexpr std::size_t capacity = 64;

  std::function<void()> wake_;
  std::mutex mutex_;  // guards the next two
  std::vector<Arrival> waiting_;
  bool frame_waits_ = false;
};

}  // namespace sala
