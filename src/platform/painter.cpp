#include "platform/painter.h"

#include <cmath>
#include <cstddef>

#include "platform/shader_texts.h"

namespace sala {

namespace {

// Where a member of a vertex begins, as OpenGL wants to be told.
const void* at_offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);
}

void describe_vertices() {
  constexpr GLsizei stride = sizeof(ImDrawVert);
  for (const GLuint location : {0U, 1U, 2U}) glEnableVertexAttribArray(location);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, at_offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, at_offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, at_offset(offsetof(ImDrawVert, col)));
}

/// False when nothing of the command can be seen.
bool set_scissor(const ImDrawData& data, const ImVec4& clip) {
  const float left = std::max(clip.x - data.DisplayPos.x, 0.0F);
  const float top = std::max(clip.y - data.DisplayPos.y, 0.0F);
  const float right = std::min(clip.z - data.DisplayPos.x, data.DisplaySize.x);
  const float bottom = std::min(clip.w - data.DisplayPos.y, data.DisplaySize.y);
  if (right <= left || bottom <= top) return false;
  glScissor(static_cast<GLint>(left), static_cast<GLint>(data.DisplaySize.y - bottom),
            static_cast<GLsizei>(right - left), static_cast<GLsizei>(bottom - top));
  return true;
}

GLuint texture_name(ImTextureID id) {
  return static_cast<GLuint>(reinterpret_cast<std::intptr_t>(id));
}

}  // namespace

Result<Painter> Painter::create() {
  Result<GlProgram> program = GlProgram::link(shader_texts::draw_list_vertex, shader_texts::draw_list_fragment);
  if (!program) return Failure(program.error());
  Painter painter;
  painter.program_ = std::move(*program);
  painter.scale_ = painter.program_.uniform("scale");
  painter.shift_ = painter.program_.uniform("shift");
  painter.vertex_array_ = GlVertexArray::make();
  painter.vertices_ = GlBuffer::make();
  painter.indices_ = GlBuffer::make();
  glBindVertexArray(painter.vertex_array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, painter.vertices_.name());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, painter.indices_.name());
  describe_vertices();
  return painter;
}

void Painter::set_state(const ImDrawData& data) const {
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  for (const GLenum off : {GL_CULL_FACE, GL_DEPTH_TEST, GL_STENCIL_TEST, GL_MULTISAMPLE, GL_DITHER}) glDisable(off);
  glEnable(GL_SCISSOR_TEST);
  glViewport(0, 0, static_cast<GLsizei>(data.DisplaySize.x), static_cast<GLsizei>(data.DisplaySize.y));
  program_.use();
  const float x = 2 / data.DisplaySize.x;
  const float y = -2 / data.DisplaySize.y;
  glUniform2f(scale_, x, y);
  glUniform2f(shift_, -1 - data.DisplayPos.x * x, 1 - data.DisplayPos.y * y);
  glActiveTexture(GL_TEXTURE0);
  glBindVertexArray(vertex_array_.name());
}

void Painter::paint_list(const ImDrawData& data, const ImDrawList& list) const {
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
  constexpr GLenum index_type = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback == ImDrawCallback_ResetRenderState) {
      set_state(data);
    } else if (command.UserCallback != nullptr) {
      if (set_scissor(data, command.ClipRect)) command.UserCallback(&list, &command);
    } else if (command.ElemCount > 0 && set_scissor(data, command.ClipRect)) {
      glBindTexture(GL_TEXTURE_2D, texture_name(command.GetTexID()));
      glDrawElementsBaseVertex(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), index_type,
                               at_offset(command.IdxOffset * sizeof(ImDrawIdx)), static_cast<GLint>(command.VtxOffset));
    }
  }
}

void Painter::paint(const ImDrawData& data) const {
  if (data.DisplaySize.x < 1 || data.DisplaySize.y < 1) return;
  set_state(data);
  for (int i = 0; i < data.CmdListsCount; ++i) paint_list(data, *data.CmdLists[i]);
  glDisable(GL_SCISSOR_TEST);
}

void clear_to(const Ground& ground) {
  glClearColor(ground.red, ground.green, ground.blue, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace sala
