#include "platform/painter.h"

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

// OpenGL counts rows from below.
void set_scissor(const ImDrawData& data, const PixelArea& area) {
  glScissor(area.left, static_cast<GLint>(data.DisplaySize.y) - area.bottom, area.right - area.left,
            area.bottom - area.top);
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
  const PixelArea screen = screen_area(data);
  glViewport(0, 0, screen.right, screen.bottom);
  program_.use();
  const float x = 2 / data.DisplaySize.x;
  const float y = -2 / data.DisplaySize.y;
  glUniform2f(scale_, x, y);
  glUniform2f(shift_, -1 - data.DisplayPos.x * x, 1 - data.DisplayPos.y * y);
  glActiveTexture(GL_TEXTURE0);
  glBindVertexArray(vertex_array_.name());
}

// Indices of the triangles that touch the step's area, in their order.
void Painter::choose_triangles(const ImDrawData& data, const ImDrawList& list, Step& step) {
  step.first = chosen_.size();
  const ImDrawVert* const vertices = list.VtxBuffer.Data + step.command->VtxOffset;
  const ImDrawIdx* index = list.IdxBuffer.Data + step.command->IdxOffset;
  for (const ImDrawIdx* const end = index + step.command->ElemCount; index < end; index += 3) {
    const Bounds bounds = bounds_of(vertices[index[0]], vertices[index[1]], vertices[index[2]], data.DisplayPos);
    if (!is_empty(touched(bounds, step.clip))) chosen_.insert(chosen_.end(), index, index + 3);
  }
  step.count = chosen_.size() - step.first;
}

void Painter::choose(const ImDrawData& data, const ImDrawList& list, std::span<const PixelArea> areas) {
  steps_.clear();
  chosen_.clear();
  for (const ImDrawCmd& command : list.CmdBuffer)
    for (const PixelArea& area : areas) {
      Step step{&command, common_part(clip_area(command.ClipRect, data), area)};
      if (is_empty(step.clip)) continue;
      if (command.UserCallback == nullptr) choose_triangles(data, list, step);
      if (command.UserCallback != nullptr || step.count > 0) steps_.push_back(step);
    }
}

void Painter::upload(const ImDrawList& list) const {
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
  const auto bytes = static_cast<GLsizeiptr>(chosen_.size() * sizeof(ImDrawIdx));
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, bytes, chosen_.data(), GL_STREAM_DRAW);
}

void Painter::take_step(const ImDrawData& data, const ImDrawList& list, const Step& step) const {
  const ImDrawCmd& command = *step.command;
  if (command.UserCallback == ImDrawCallback_ResetRenderState) return set_state(data);
  set_scissor(data, step.clip);
  if (command.UserCallback != nullptr) return command.UserCallback(&list, &command);
  constexpr GLenum index_type = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
  glBindTexture(GL_TEXTURE_2D, texture_name(command.TextureId));
  glDrawElementsBaseVertex(GL_TRIANGLES, static_cast<GLsizei>(step.count), index_type,
                           at_offset(step.first * sizeof(ImDrawIdx)), static_cast<GLint>(command.VtxOffset));
}

void Painter::paint(const ImDrawData& data, const Ground& ground, std::span<const PixelArea> areas) {
  if (is_empty(screen_area(data)) || areas.empty()) return;
  set_state(data);
  glClearColor(ground.red, ground.green, ground.blue, 1);
  for (const PixelArea& area : areas) {
    set_scissor(data, area);
    glClear(GL_COLOR_BUFFER_BIT);
  }
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    choose(data, list, areas);
    if (steps_.empty()) continue;
    upload(list);
    for (const Step& step : steps_) take_step(data, list, step);
  }
  glDisable(GL_SCISSOR_TEST);
}

void Painter::paint_all(const ImDrawData& data, const Ground& ground) {
  const PixelArea all = screen_area(data);
  paint(data, ground, {&all, 1});
}

}  // namespace sala
