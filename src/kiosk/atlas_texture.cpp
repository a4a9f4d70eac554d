#include "kiosk/atlas_texture.h"

namespace sala {

void* AtlasTexture::take(void* owner, const AtlasPatch& patch) {
  Texture& texture = static_cast<AtlasTexture*>(owner)->texture_;
  if (texture.width() != patch.size) texture = Texture(patch.size, patch.size);
  texture.update({patch.x, patch.y, patch.width, patch.height, patch.stride, patch.rgba});
  return texture.id();
}

}  // namespace sala
