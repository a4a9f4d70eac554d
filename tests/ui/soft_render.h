// Draws ImGui's draw lists into memory by plain arithmetic, so that pictures of the kit are the same on every machine.
// Nearest texel, straight alpha, triangles by pixel centres: what the GPU does with the kit's one draw command.
#pragma once
#include <imgui.h>

#include <cstdint>
#include <filesystem>
#include <vector>

#include "ui/atlas.h"
#include "ui/theme.h"

namespace sala {

struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;  // rows from the top
  Color at(int x, int y) const {
    const std::uint8_t* p =
        rgb.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3;
    return {p[0], p[1], p[2]};
  }
};

/// What an app's texture would hold: takes every patch of the atlas.
class SoftTexture {
 public:
  AtlasUpload upload() { return {&SoftTexture::take, this}; }
  int size() const { return size_; }
  const std::uint8_t* texel(int x, int y) const;

 private:
  static void* take(void* owner, const AtlasPatch& patch);
  int size_ = 0;
  std::vector<std::uint8_t> rgba_;
};

Picture soft_render(const ImDrawData& data, const SoftTexture& texture, Color ground);

void write_png(const Picture& picture, const std::filesystem::path& file);
Picture read_png(const std::filesystem::path& file);

/// The share of pixels of which a channel differs by more than `tolerance`.
double differing_share(const Picture& a, const Picture& b, int tolerance);

}  // namespace sala
