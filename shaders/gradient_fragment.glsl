#version 330 core
// From one colour to another downwards; a noise of less than one step hides the steps of 8 bits.
uniform vec3 top;
uniform vec3 bottom;
in vec2 atlas_uv;
layout(location = 0) out vec4 result;

float noise(vec2 at) {
  return fract(52.9829189 * fract(dot(at, vec2(0.06711056, 0.00583715)))) - 0.5;
}

void main() {
  result = vec4(mix(top, bottom, atlas_uv.y) + noise(gl_FragCoord.xy) / 255.0, 1.0);
}
