// The kit on a screen that is not there: its atlas, the camera's picture and the drawing joined, for the tour, the demo's
// script and tests.
#pragma once
#include <memory>

#include "kiosk/atlas_texture.h"
#include "platform/headless.h"
#include "platform/screen_effects.h"
#include "scanner/frame.h"
#include "ui/frame.h"
#include "ui/screens/screen.h"

namespace sala {

class HeadlessView {
 public:
  /// The kit belongs to the caller and outlives the view's use of it.
  static Result<std::unique_ptr<HeadlessView>> create(int width_px, int height_px);

  void join(Ui& ui);
  void show_camera(const ColourFrame& frame);
  /// The pixels of what was drawn, on paper of the theme's colour.
  Screenshot picture(const Ui& ui, const FrameOutput& output);

 private:
  HeadlessView(std::unique_ptr<HeadlessScreen> screen, std::unique_ptr<ScreenEffects> effects)
      : screen_(std::move(screen)), effects_(std::move(effects)) {}

  std::unique_ptr<HeadlessScreen> screen_;  // first: its GL context outlives what is drawn with it
  std::unique_ptr<ScreenEffects> effects_;
  AtlasTexture atlas_;
};

/// Gives the effects a camera's frame to show.
void show_frame(ScreenEffects& effects, const ColourFrame& frame);
/// The paper of the kit's theme as the platform takes it.
Ground ground_of(const Ui& ui);
/// The theme for what a visitor switched on, in the event's colour.
Theme theme_for(const Shell& shell);

}  // namespace sala
