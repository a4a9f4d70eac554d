// A picture on the graphics card that draw lists can show: the kit's atlas, the camera's preview. One texel is shown as
// one pixel, so nothing is smoothed.
#pragma once
#include <imgui.h>

#include <cstdint>

#include "platform/gl.h"

namespace sala {

/// A patch of RGBA pixels: `pixels` points at its first one, rows `stride` bytes apart (a multiple of 4).
struct TexturePatch {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  int stride = 0;
  const std::uint8_t* pixels = nullptr;
};

/// A GL context must be current whenever one is made, changed or dies.
class Texture {
 public:
  Texture() = default;
  /// Holds nothing certain until it is written: memory that is never written is never taken.
  Texture(int width, int height);

  /// The patch must lie inside.
  void update(const TexturePatch& patch);

  int width() const { return width_; }
  int height() const { return height_; }
  ImTextureID id() const { return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture_.name())); }

 private:
  GlTexture texture_;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace sala
