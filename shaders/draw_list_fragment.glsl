#version 330 core
// Texture times colour and nothing else: Mesa's software rasteriser has a fast path for just this.
uniform sampler2D atlas;
in vec2 atlas_uv;
in vec4 tint;
layout(location = 0) out vec4 result;

void main() {
  result = tint * texture(atlas, atlas_uv);
}
