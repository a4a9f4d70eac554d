// The effects of core/draw_effects.h as OpenGL draws them: a dithered gradient, the light of Welcome, the camera's
// view. What is drawn where is the kit's to say.
#pragma once
#include <memory>

#include "core/draw_effects.h"
#include "platform/camera_picture.h"
#include "platform/damage.h"

namespace sala {

/// Who works the pixels out: a graphics card by shaders, or the processor, with what is cheap for it.
enum class DrawnBy { card, processor };
/// By what the current context says of itself.
DrawnBy drawn_by();

/// A GL context must be current whenever one is made, drawn or dies.
class ScreenEffects {
 public:
  /// Errors: error_drawing.
  static Result<std::unique_ptr<ScreenEffects>> create(DrawnBy by = drawn_by());
  ~ScreenEffects();
  ScreenEffects(const ScreenEffects&) = delete;
  ScreenEffects& operator=(const ScreenEffects&) = delete;

  const DrawEffects& functions() const;
  /// The newest frame, which is copied.
  void show_camera(const CameraPicture& picture);
  /// What a callback command of a frame draws; an empty area for those that draw nothing.
  CallbackLooks looks_of(const ImDrawCmd& command) const;

  struct Parts;

 private:
  explicit ScreenEffects(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sala
