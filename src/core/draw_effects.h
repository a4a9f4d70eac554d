// What the kit asks of the platform's shaders, and cannot draw itself: agreed here, as plain numbers, because neither
// room sees the other. The kit adds a callback command to its draw list with one of these structs as its data; the
// platform's function draws it there. How it is drawn is not known here.
#pragma once
#include <array>

struct ImDrawList;
struct ImDrawCmd;

namespace sala {

/// Whole px from the screen's top left; right and bottom are one past the last.
struct PixelArea {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  bool operator==(const PixelArea&) const = default;
};

using EffectColor = std::array<float, 3>;  // red, green, blue, 0 to 1

/// From `top` at the upper edge evenly to `bottom` at the lower one, without visible steps.
struct GradientEffect {
  PixelArea area;
  EffectColor top = {};
  EffectColor bottom = {};
  void* owner = nullptr;  // DrawEffects::owner
};

/// Warm light that wanders slowly over `ground`, brightest at the middle of the lower edge. Only where `living`.
struct BackdropEffect {
  PixelArea area;
  EffectColor ground = {};
  EffectColor light = {};
  double at_s = 0;  // any steady clock
  void* owner = nullptr;
};

/// The camera's newest frame, mirrored, cut to the area's shape, with round corners. Nothing before the first frame.
struct CameraEffect {
  PixelArea area;
  int radius = 0;  // px
  void* owner = nullptr;
};

/// Functions for ImDrawList::AddCallback(function, data). The data must live until the frame has been presented. After
/// each, add ImDrawCallback_ResetRenderState. The current clip rectangle cuts an effect as it cuts everything else.
struct DrawEffects {
  using Function = void (*)(const ImDrawList* list, const ImDrawCmd* command);
  Function gradient = nullptr;  // data: a GradientEffect
  Function camera = nullptr;    // data: a CameraEffect
  Function backdrop = nullptr;  // data: a BackdropEffect
  bool living = false;          // a GPU draws: slow movement over the whole screen costs nothing
  void* owner = nullptr;        // what the platform needs to find in every effect
};

}  // namespace sala
