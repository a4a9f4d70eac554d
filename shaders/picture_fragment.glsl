#version 330 core
// A picture as it is.
uniform sampler2D picture;
in vec2 atlas_uv;
layout(location = 0) out vec4 result;

void main() {
  result = texture(picture, atlas_uv);
}
