#version 330 core
// The camera's planes as a picture: BT.601 of the limited range to RGB, mirrored as people know themselves, cut to the
// shape of the area, with round corners.
uniform sampler2D y_plane;
uniform sampler2D u_plane;
uniform sampler2D v_plane;
uniform vec4 crop;  // left, top, width, height; parts of the frame
uniform vec2 size;  // of the area, px
uniform float radius;
in vec2 atlas_uv;
layout(location = 0) out vec4 result;

float corner_share(vec2 at) {
  vec2 inward = max(abs(at - size * 0.5) - (size * 0.5 - radius), 0.0);
  return radius > 0.0 ? clamp(radius + 0.5 - length(inward), 0.0, 1.0) : 1.0;
}

void main() {
  vec2 at = crop.xy + vec2(1.0 - atlas_uv.x, atlas_uv.y) * crop.zw;
  float y = 1.164384 * (texture(y_plane, at).r - 16.0 / 255.0);
  float u = texture(u_plane, at).r - 128.0 / 255.0;
  float v = texture(v_plane, at).r - 128.0 / 255.0;
  vec3 color = vec3(y + 1.596027 * v, y - 0.391762 * u - 0.812968 * v, y + 2.017232 * u);
  result = vec4(clamp(color, 0.0, 1.0), corner_share(atlas_uv * size));
}
