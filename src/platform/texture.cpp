#include "platform/texture.h"

#include <cassert>

namespace sala {

Texture::Texture(int width, int height) : texture_(GlTexture::make()), width_(width), height_(height) {
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
  for (const GLenum edge : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, edge, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
}

void Texture::update(const TexturePatch& patch) {
  assert(patch.x >= 0 && patch.y >= 0 && patch.x + patch.width <= width_ && patch.y + patch.height <= height_);
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  glPixelStorei(GL_UNPACK_ROW_LENGTH, patch.stride / 4);
  glTexSubImage2D(GL_TEXTURE_2D, 0, patch.x, patch.y, patch.width, patch.height, GL_RGBA, GL_UNSIGNED_BYTE,
                  patch.pixels);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

}  // namespace sala
