// Draws ImGui draw lists with OpenGL into whatever framebuffer is bound. Our own instead of ImGui's backend because
// that one hangs on ImGui's current context and brings a font texture: this one draws any draw data, or a part of it.
// Decides nothing about what must be drawn (presenter.h does).
#pragma once
#include <imgui.h>

#include <span>
#include <vector>

#include "platform/areas.h"
#include "platform/gl.h"

namespace sala {

/// The colour behind everything, 0 to 1.
struct Ground {
  float red = 0;
  float green = 0;
  float blue = 0;
  bool operator==(const Ground&) const = default;
};

class Painter {
 public:
  /// Errors: error_drawing.
  static Result<Painter> create();

  /// Draws the ground and everything on it within these areas, which must not overlap; elsewhere nothing changes.
  /// Positions are px of the framebuffer, which is as large as `data.DisplaySize`. Blends straight alpha; callbacks of
  /// the lists are called once for each area they touch, with the scissor set to it.
  void paint(const ImDrawData& data, const Ground& ground, std::span<const PixelArea> areas);
  void paint_all(const ImDrawData& data, const Ground& ground);

 private:
  /// Part of one draw command within one area.
  struct Step {
    const ImDrawCmd* command;
    PixelArea clip;
    std::size_t first = 0;  // of chosen_
    std::size_t count = 0;
  };
  void set_state(const ImDrawData& data) const;
  void choose(const ImDrawData& data, const ImDrawList& list, std::span<const PixelArea> areas);
  void choose_triangles(const ImDrawData& data, const ImDrawList& list, Step& step);
  void upload(const ImDrawList& list) const;
  void take_step(const ImDrawData& data, const ImDrawList& list, const Step& step) const;

  GlProgram program_;
  GlVertexArray vertex_array_;
  GlBuffer vertices_;
  GlBuffer indices_;
  GLint scale_ = -1;
  GLint shift_ = -1;
  std::vector<Step> steps_;  // of the list being drawn
  std::vector<ImDrawIdx> chosen_;
};

}  // namespace sala
