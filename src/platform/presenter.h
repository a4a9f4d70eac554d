// Decides what of a frame must be drawn: all of it, or, where the framebuffer keeps its last picture, only what differs
// from it. Shows nothing itself (window.h does).
#pragma once
#include "platform/damage.h"
#include "platform/painter.h"
#include "platform/screen_effects.h"

namespace sala {

class Presenter {
 public:
  /// `effects` draw the callbacks of the frames to come and outlive this.
  Presenter(Painter painter, const ScreenEffects& effects);

  /// The whole frame, into the framebuffer that is bound.
  void draw_whole(const ImDrawData& data, const Ground& ground);

  /// What changed since the last call, into the framebuffer that is bound and that holds what the last call left.
  /// Answers the areas; none when nothing changed. The pixels are those of draw_whole.
  std::vector<PixelArea> draw_changes(const ImDrawData& data, const Ground& ground);

  /// The framebuffer's picture is lost, or textures hold something else: the next frame is drawn whole.
  void forget() { damage_.forget(); }

 private:
  Painter painter_;
  Damage damage_;
};

}  // namespace sala
