#version 330 core
// A rectangle without vertices: `corners` holds left, top, right, bottom in clip space.
uniform vec4 corners;
uniform vec4 part = vec4(0.0, 0.0, 1.0, 1.0);  // of what is drawn on it: left, top, right, bottom
out vec2 atlas_uv;
out vec4 tint;

void main() {
  vec2 at = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  atlas_uv = mix(part.xy, part.zw, at);
  tint = vec4(1.0);
  gl_Position = vec4(mix(corners.xy, corners.zw, at), 0.0, 1.0);
}
