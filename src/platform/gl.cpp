#include "platform/gl.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "words/platform.h"

namespace sala {

namespace {

std::string compiler_words(GLuint shader) {
  std::array<char, 512> words{};
  glGetShaderInfoLog(shader, static_cast<GLsizei>(words.size()), nullptr, words.data());
  return words.data();
}

std::string linker_words(GLuint program) {
  std::array<char, 512> words{};
  glGetProgramInfoLog(program, static_cast<GLsizei>(words.size()), nullptr, words.data());
  return words.data();
}

/// The shader goes with its program; answers what the compiler complains of.
std::string attach_shader(GLuint program, GLenum kind, const char* text) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &text, nullptr);
  glCompileShader(shader);
  GLint compiled = GL_FALSE;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
  std::string complaint = compiled == GL_TRUE ? "" : compiler_words(shader) + " ";
  glAttachShader(program, shader);
  glDeleteShader(shader);
  return complaint;
}

}  // namespace

bool draws_in_software() {
  const auto* words = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const std::string_view renderer = words == nullptr ? "" : words;
  const auto names = {"llvmpipe", "softpipe", "SWR", "Software"};
  return std::any_of(names.begin(), names.end(),
                     [&](const char* name) { return renderer.find(name) != renderer.npos; });
}

Result<GlProgram> GlProgram::link(const char* vertex_text, const char* fragment_text) {
  GlProgram program;
  program.name_ = glCreateProgram();
  std::string complaint = attach_shader(program.name_, GL_VERTEX_SHADER, vertex_text);
  complaint += attach_shader(program.name_, GL_FRAGMENT_SHADER, fragment_text);
  if (!complaint.empty()) return fail(words::error_drawing, {{"why", complaint}});
  glLinkProgram(program.name_);
  GLint linked = GL_FALSE;
  glGetProgramiv(program.name_, GL_LINK_STATUS, &linked);
  if (linked != GL_TRUE) return fail(words::error_drawing, {{"why", linker_words(program.name_)}});
  return program;
}

GlProgram::~GlProgram() {
  if (name_ != 0) glDeleteProgram(name_);
}

}  // namespace sala
