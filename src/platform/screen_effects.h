// The effects of core/draw_effects.h: a dithered gradient and the camera's view. The camera's frames are scaled, turned
// to RGB and mirrored by libyuv, once for each frame and size: without a GPU that is five times cheaper than a shader,
// and with one the upload still fits into a frame. What is drawn where is the kit's to say.
#pragma once
#include <memory>

#include "core/draw_effects.h"
#include "platform/texture.h"

namespace sala {

/// I420 planes without gaps, alive during the call.
struct CameraPicture {
  int width = 0;
  int height = 0;
  const std::uint8_t* y = nullptr;
  const std::uint8_t* u = nullptr;
  const std::uint8_t* v = nullptr;
};

/// A GL context must be current whenever one is made, drawn or dies.
class ScreenEffects {
 public:
  /// Errors: error_drawing.
  static Result<std::unique_ptr<ScreenEffects>> create();
  ~ScreenEffects();
  ScreenEffects(const ScreenEffects&) = delete;
  ScreenEffects& operator=(const ScreenEffects&) = delete;

  const DrawEffects& functions() const;
  /// The newest frame, which is copied.
  void show_camera(const CameraPicture& picture);
  /// Grows with every frame shown: whoever compares pictures knows that the camera's view changed.
  std::uint64_t camera_serial() const;

  struct Parts;

 private:
  explicit ScreenEffects(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sala
