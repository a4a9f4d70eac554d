// The seam to where frames come from: a V4L2 camera, a video or image file, a folder of images, or a test's own.
// A source belongs to one thread (camera.h runs it); it neither decodes nor retries.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "scanner/frame.h"

namespace sala {

enum class CameraState {
  absent,     ///< no camera is there
  busy,       ///< another program has it
  unplugged,  ///< it was live and went away
  starting,
  live
};
/// Whether frames may still come.
inline bool is_running(CameraState state) {
  return state == CameraState::starting || state == CameraState::live;
}

class FrameSource {
 public:
  virtual ~FrameSource() = default;
  /// Begins to open, or to open again after it failed; how it went shows in state().
  virtual void open() = 0;
  /// The newest frame since the last call, older ones are dropped; waits for one at most `wait`.
  virtual std::optional<ColourFrame> newest(std::chrono::milliseconds wait) = 0;
  /// starting until the first frame, then live; absent, busy or unplugged when no frame will come before open().
  virtual CameraState state() const = 0;
  virtual void close() = 0;
};

/// --camera SPEC: auto | none | v4l2:/dev/video0 | file:VIDEO-OR-IMAGE | dir:FOLDER-OF-IMAGES.
struct CameraSpec {
  enum class Kind { none, automatic, v4l2, file, folder };
  Kind kind = Kind::automatic;
  std::string path = {};
  bool operator==(const CameraSpec&) const = default;
};
Result<CameraSpec> parse_camera_spec(std::string_view spec);

/// Nothing for `none`. Opens nothing yet and never fails: what is missing shows in state().
std::unique_ptr<FrameSource> make_source(const CameraSpec& spec);

/// The devices that can take pictures, as paths, first the one that `auto` takes.
std::vector<std::string> capture_devices();

}  // namespace sala
