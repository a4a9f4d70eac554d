#version 330 core
// One vertex of an ImGui draw list: a position in px from the top left, a place in the atlas, a colour.
uniform vec2 scale;
uniform vec2 shift;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 color;
out vec2 atlas_uv;
out vec4 tint;

void main() {
  atlas_uv = uv;
  tint = color;
  gl_Position = vec4(position * scale + shift, 0.0, 1.0);
}
