#include "platform/screen_effects.h"

#include <cmath>
#include <cstring>
#include <numbers>
#include <variant>

#include "platform/shader_texts.h"

namespace sala {

struct ScreenEffects::Parts {
  GlProgram gradient, backdrop;
  GlVertexArray nothing;  // the core profile draws with a vertex array, even with none in it
  std::variant<ScaledCamera, ShaderCamera> camera;
  std::uint64_t camera_serial = 0;  // grows with every frame
  DrawEffects functions;
};

namespace {

template <class Effect>
const Effect& effect_of(const ImDrawCmd& command) {
  return *static_cast<const Effect*>(command.UserCallbackData);
}

template <class Effect>
ScreenEffects::Parts& parts_of(const Effect& effect) {
  return *static_cast<ScreenEffects::Parts*>(effect.owner);
}

void draw_gradient(const ImDrawList*, const ImDrawCmd* command) {
  const auto& effect = effect_of<GradientEffect>(*command);
  const ScreenEffects::Parts& parts = parts_of(effect);
  parts.gradient.use();
  set_corners(parts.gradient, effect.area);
  glUniform3fv(parts.gradient.uniform("top"), 1, effect.top.data());
  glUniform3fv(parts.gradient.uniform("bottom"), 1, effect.bottom.data());
  draw_corners(parts.nothing);
}

void draw_backdrop(const ImDrawList*, const ImDrawCmd* command) {
  const auto& effect = effect_of<BackdropEffect>(*command);
  const ScreenEffects::Parts& parts = parts_of(effect);
  parts.backdrop.use();
  set_corners(parts.backdrop, effect.area);
  glUniform3fv(parts.backdrop.uniform("ground"), 1, effect.ground.data());
  glUniform3fv(parts.backdrop.uniform("light"), 1, effect.light.data());
  constexpr double round_s = 2 * std::numbers::pi / 0.006;  // after which every glow stands where it began
  glUniform1f(parts.backdrop.uniform("time_s"), static_cast<float>(std::fmod(effect.at_s, round_s)));
  glUniform1f(parts.backdrop.uniform("shape"), static_cast<float>(effect.area.right - effect.area.left) /
                                                   static_cast<float>(effect.area.bottom - effect.area.top));
  draw_corners(parts.nothing);
}

void draw_camera(const ImDrawList*, const ImDrawCmd* command) {
  const auto& effect = effect_of<CameraEffect>(*command);
  std::visit([&](auto& camera) { camera.draw(effect); }, parts_of(effect).camera);
}

/// A number of plain values that differs when one of them does.
template <class... Values>
std::uint64_t effect_number_of(const Values&... values) {
  std::uint64_t number = 0xCBF29CE484222325;  // FNV-1a
  const auto add = [&](const auto& value) {
    std::array<unsigned char, sizeof value> bytes;
    std::memcpy(bytes.data(), &value, sizeof value);
    for (const unsigned char byte : bytes) number = (number ^ byte) * 0x100000001B3;
  };
  (add(values), ...);
  return number;
}

Result<std::variant<ScaledCamera, ShaderCamera>> make_camera(DrawnBy by) {
  if (by == DrawnBy::card) {
    auto camera = ShaderCamera::create();
    if (!camera) return Failure(camera.error());
    return std::move(*camera);
  }
  auto camera = ScaledCamera::create();
  if (!camera) return Failure(camera.error());
  return std::move(*camera);
}

}  // namespace

DrawnBy drawn_by() {
  return draws_in_software() ? DrawnBy::processor : DrawnBy::card;
}

ScreenEffects::ScreenEffects(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ScreenEffects::~ScreenEffects() = default;

Result<std::unique_ptr<ScreenEffects>> ScreenEffects::create(DrawnBy by) {
  auto gradient = GlProgram::link(shader_texts::effect_vertex, shader_texts::gradient_fragment);
  if (!gradient) return Failure(gradient.error());
  auto backdrop = GlProgram::link(shader_texts::effect_vertex, shader_texts::backdrop_fragment);
  if (!backdrop) return Failure(backdrop.error());
  auto camera = make_camera(by);
  if (!camera) return Failure(camera.error());
  auto parts = std::unique_ptr<Parts>(
      new Parts{std::move(*gradient), std::move(*backdrop), GlVertexArray::make(), std::move(*camera), 0, {}});
  parts->functions = {draw_gradient, draw_camera, draw_backdrop, by == DrawnBy::card, parts.get()};
  return std::unique_ptr<ScreenEffects>(new ScreenEffects(std::move(parts)));
}

const DrawEffects& ScreenEffects::functions() const {
  return parts_->functions;
}

void ScreenEffects::show_camera(const CameraPicture& picture) {
  std::visit([&](auto& camera) { camera.take(picture); }, parts_->camera);
  ++parts_->camera_serial;
}

CallbackLooks ScreenEffects::looks_of(const ImDrawCmd& command) const {
  if (command.UserCallback == draw_gradient) {
    const auto& effect = effect_of<GradientEffect>(command);
    return {effect.area, effect_number_of(effect.area, effect.top, effect.bottom)};
  }
  if (command.UserCallback == draw_backdrop) {
    const auto& effect = effect_of<BackdropEffect>(command);
    return {effect.area, effect_number_of(effect.area, effect.ground, effect.light, effect.at_s)};
  }
  if (command.UserCallback == draw_camera) {
    const auto& effect = effect_of<CameraEffect>(command);
    return {effect.area, effect_number_of(effect.area, effect.radius, parts_->camera_serial)};
  }
  return {};
}

}  // namespace sala
