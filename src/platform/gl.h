// OpenGL 3.3 core and its objects, each freed by its owner. A context must be current, also when they die. Only the
// platform's .cpp files and parts include it.
#pragma once
#define GL_GLEXT_PROTOTYPES
#include <GL/glcorearb.h>

#include <utility>

#include "core/result.h"

namespace sala {

/// Whether the processor draws what a graphics card should: then whole screens are dear and shaders dearer.
bool draws_in_software();

/// One GL object; 0 is none.
template <auto Make, auto Free>
class GlObject {
 public:
  GlObject() = default;
  static GlObject make() {
    GlObject object;
    Make(1, &object.name_);
    return object;
  }
  ~GlObject() {
    if (name_ != 0) Free(1, &name_);
  }
  GlObject(GlObject&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
  GlObject& operator=(GlObject&& other) noexcept {
    std::swap(name_, other.name_);
    return *this;
  }
  GLuint name() const { return name_; }

 private:
  GLuint name_ = 0;
};

using GlTexture = GlObject<glGenTextures, glDeleteTextures>;
using GlBuffer = GlObject<glGenBuffers, glDeleteBuffers>;
using GlVertexArray = GlObject<glGenVertexArrays, glDeleteVertexArrays>;
using GlFramebuffer = GlObject<glGenFramebuffers, glDeleteFramebuffers>;
using GlRenderbuffer = GlObject<glGenRenderbuffers, glDeleteRenderbuffers>;

/// A linked pair of shaders.
class GlProgram {
 public:
  GlProgram() = default;
  /// Errors: error_drawing with the driver's words.
  static Result<GlProgram> link(const char* vertex_text, const char* fragment_text);
  ~GlProgram();
  GlProgram(GlProgram&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
  GlProgram& operator=(GlProgram&& other) noexcept {
    std::swap(name_, other.name_);
    return *this;
  }
  void use() const { glUseProgram(name_); }
  GLint uniform(const char* name) const { return glGetUniformLocation(name_, name); }

 private:
  GLuint name_ = 0;
};

}  // namespace sala
