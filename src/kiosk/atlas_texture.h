// The kit's atlas on the graphics card: joins ui/atlas.h, which knows no GL, to platform/texture.h, which knows no kit.
#pragma once
#include "platform/texture.h"
#include "ui/atlas.h"

namespace sala {

class AtlasTexture {
 public:
  /// To be given to set_upload; this must outlive the kit and die while the GL context is current.
  AtlasUpload upload() { return {&AtlasTexture::take, this}; }

 private:
  static void* take(void* owner, const AtlasPatch& patch);
  Texture texture_;
};

}  // namespace sala
