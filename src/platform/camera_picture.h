// The camera's newest frame and the two ways to draw it: by a shader from its planes where there is a graphics card,
// and scaled and converted by libyuv, once for each frame and size, where the processor draws (there a shader costs
// five times more). Mirrored, cut to the area's shape, with round corners. Knows no camera.
#pragma once
#include <optional>

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

/// A part of a frame in px, at even places.
struct Crop {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};
/// The middle of a frame in the shape of the area.
Crop crop_to(int width, int height, const PixelArea& area);

/// The kept frame and what became of it for the screen.
class ScaledCamera {
 public:
  static Result<ScaledCamera> create();
  void take(const CameraPicture& picture);
  void draw(const CameraEffect& effect);

 private:
  void scale(const CameraEffect& effect);
  void draw_rows(const PixelArea& area, int first, int end) const;

  GlProgram program_;
  GlVertexArray nothing_;  // the core profile draws with a vertex array, even with none in it
  std::vector<std::uint8_t> frame_;
  std::vector<std::uint8_t> scaled_, rgba_, mirrored_;  // kept: making them anew for each frame costs twice their work
  int width_ = 0;
  int height_ = 0;
  Texture texture_;
  std::optional<CameraEffect> shown_;  // as the texture holds it; none: a newer frame came
};

class ShaderCamera {
 public:
  static Result<ShaderCamera> create();
  void take(const CameraPicture& picture);
  void draw(const CameraEffect& effect);

 private:
  GlProgram program_;
  GlVertexArray nothing_;
  std::array<GlTexture, 3> planes_;
  int width_ = 0;
  int height_ = 0;
};

/// Tells the shader where the area stands in the viewport in use: left, top, right, bottom in clip space.
void set_corners(const GlProgram& program, const PixelArea& area);
/// The rectangle that set_corners told.
void draw_corners(const GlVertexArray& nothing);

}  // namespace sala
