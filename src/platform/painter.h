// Draws ImGui draw lists with OpenGL into whatever framebuffer is bound. Our own instead of ImGui's backend because
// that one hangs on ImGui's current context and brings a font texture: this one draws any draw data, or a part of it.
// Decides nothing about what must be drawn (presenter.h does).
#pragma once
#include <imgui.h>

#include "platform/gl.h"

namespace sala {

/// The colour behind everything, 0 to 1.
struct Ground {
  float red = 0;
  float green = 0;
  float blue = 0;
};

class Painter {
 public:
  /// Errors: error_drawing.
  static Result<Painter> create();

  /// Positions are px of the viewport, which begins at the framebuffer's lower left corner and is as large as
  /// `data.DisplaySize`. Blends straight alpha; callbacks of the lists are called.
  void paint(const ImDrawData& data) const;

 private:
  void set_state(const ImDrawData& data) const;
  void paint_list(const ImDrawData& data, const ImDrawList& list) const;

  GlProgram program_;
  GlVertexArray vertex_array_;
  GlBuffer vertices_;
  GlBuffer indices_;
  GLint scale_ = -1;
  GLint shift_ = -1;
};

/// Fills what is bound, or the scissor's part of it.
void clear_to(const Ground& ground);

}  // namespace sala
