#version 330 core
// Light that wanders over the ground of Welcome: two wide glows that go their ways in some minutes; dithered.
uniform vec3 ground;
uniform vec3 light;
uniform float time_s;
uniform float shape;  // width by height
in vec2 atlas_uv;
layout(location = 0) out vec4 result;

float noise(vec2 at) {
  return fract(52.9829189 * fract(dot(at, vec2(0.06711056, 0.00583715)))) - 0.5;
}

float glow(vec2 center, float reach) {
  vec2 away = (atlas_uv - center) * vec2(shape, 1.0);
  return exp(-dot(away, away) / (reach * reach));
}

void main() {
  float slow = time_s * 0.06;
  vec2 first = vec2(0.5 + 0.32 * sin(slow), 1.02 + 0.10 * cos(slow * 0.7));
  vec2 second = vec2(0.5 - 0.38 * sin(slow * 0.8 + 1.3), 0.86 + 0.12 * sin(slow * 0.6));
  float share = clamp(0.55 * glow(first, 0.75) + 0.35 * glow(second, 0.5), 0.0, 1.0);
  share *= smoothstep(0.0, 0.45, atlas_uv.y);  // nothing shows where the area begins
  result = vec4(mix(ground, light, share) + noise(gl_FragCoord.xy) / 255.0, 1.0);
}
