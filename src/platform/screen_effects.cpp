#include "platform/screen_effects.h"

#include <libyuv.h>

#include <cmath>

#include "platform/shader_texts.h"

namespace sala {

struct ScreenEffects::Parts {
  GlProgram gradient, picture;
  GlVertexArray nothing;  // core profile draws with a vertex array, even with none in it
  GLint gradient_corners = -1, gradient_top = -1, gradient_bottom = -1, picture_corners = -1;
  DrawEffects functions;

  std::vector<std::uint8_t> frame;  // I420
  int width = 0, height = 0;
  std::uint64_t serial = 0;

  Texture texture;  // the frame as it is shown
  std::uint64_t shown_serial = 0;
  int shown_radius = -1;
};

namespace {

struct Crop {
  int x, y, width, height;
};

/// The middle of the frame in the shape of the area, at even places.
Crop crop_to(int width, int height, int area_width, int area_height) {
  Crop crop{0, 0, width, height};
  if (std::int64_t{width} * area_height > std::int64_t{height} * area_width)
    crop.width = std::max(2, static_cast<int>(std::int64_t{height} * area_width / area_height) & ~1);
  else
    crop.height = std::max(2, static_cast<int>(std::int64_t{width} * area_height / area_width) & ~1);
  crop.x = (width - crop.width) / 2 & ~1;
  crop.y = (height - crop.height) / 2 & ~1;
  return crop;
}

/// How much of the pixel a round corner covers, 0 to 255.
std::uint8_t corner_share(int x, int y, int radius) {
  const double distance = std::hypot(radius - x - 0.5, radius - y - 0.5);
  return static_cast<std::uint8_t>(std::lround(255 * std::clamp(radius + 0.5 - distance, 0.0, 1.0)));
}

void round_corners(std::vector<std::uint8_t>& rgba, int width, int height, int radius) {
  const auto alpha = [&](int x, int y) -> std::uint8_t& {
    return rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4 + 3];
  };
  for (int y = 0; y < std::min(radius, height); ++y)
    for (int x = 0; x < std::min(radius, width); ++x) {
      const std::uint8_t share = corner_share(x, y, radius);
      alpha(x, y) = alpha(width - 1 - x, y) = alpha(x, height - 1 - y) = alpha(width - 1 - x, height - 1 - y) = share;
    }
}

struct Planes {
  std::vector<std::uint8_t> bytes;
  std::uint8_t *y, *u, *v;
  int chroma;
};

Planes planes_of(int width, int height) {
  const auto luma = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  const auto chroma = static_cast<std::size_t>((width + 1) / 2) * static_cast<std::size_t>((height + 1) / 2);
  Planes planes{std::vector<std::uint8_t>(luma + 2 * chroma), nullptr, nullptr, nullptr, (width + 1) / 2};
  planes.y = planes.bytes.data();
  planes.u = planes.y + luma;
  planes.v = planes.u + chroma;
  return planes;
}

/// The frame scaled to the area, in RGBA, mirrored as people know themselves.
std::vector<std::uint8_t> mirrored_rgba(const std::vector<std::uint8_t>& frame, int width, int height, int area_width, int area_height) {
  const Crop crop = crop_to(width, height, area_width, area_height);
  const int chroma = (width + 1) / 2;
  const std::uint8_t* u = frame.data() + static_cast<std::ptrdiff_t>(width) * height;
  const std::uint8_t* v = u + static_cast<std::ptrdiff_t>(chroma) * ((height + 1) / 2);
  Planes scaled = planes_of(area_width, area_height);
  libyuv::I420Scale(frame.data() + static_cast<std::ptrdiff_t>(crop.y) * width + crop.x, width,
                    u + static_cast<std::ptrdiff_t>(crop.y / 2) * chroma + crop.x / 2, chroma,
                    v + static_cast<std::ptrdiff_t>(crop.y / 2) * chroma + crop.x / 2, chroma, crop.width, crop.height, scaled.y,
                    area_width, scaled.u, scaled.chroma, scaled.v, scaled.chroma, area_width, area_height, libyuv::kFilterBilinear);
  const auto bytes = static_cast<std::size_t>(area_width) * static_cast<std::size_t>(area_height) * 4;
  std::vector<std::uint8_t> rgba(bytes), mirrored(bytes);
  libyuv::I420ToABGR(scaled.y, area_width, scaled.u, scaled.chroma, scaled.v, scaled.chroma, rgba.data(), area_width * 4, area_width,
                     area_height);
  libyuv::ARGBMirror(rgba.data(), area_width * 4, mirrored.data(), area_width * 4, area_width, area_height);
  return mirrored;
}

/// Left, top, right, bottom of the area in clip space of the viewport in use.
void set_corners(GLint uniform, const PixelArea& area) {
  GLint viewport[4] = {};
  glGetIntegerv(GL_VIEWPORT, viewport);
  const auto across = [&](int x) { return 2.0F * static_cast<float>(x) / static_cast<float>(viewport[2]) - 1.0F; };
  const auto down = [&](int y) { return 1.0F - 2.0F * static_cast<float>(y) / static_cast<float>(viewport[3]); };
  glUniform4f(uniform, across(area.left), down(area.top), across(area.right), down(area.bottom));
}

void draw_corners(const GlVertexArray& nothing) {
  glBindVertexArray(nothing.name());
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

void draw_gradient(const ImDrawList*, const ImDrawCmd* command) {
  const auto& effect = *static_cast<const GradientEffect*>(command->UserCallbackData);
  const auto& parts = *static_cast<const ScreenEffects::Parts*>(effect.owner);
  parts.gradient.use();
  set_corners(parts.gradient_corners, effect.area);
  glUniform3fv(parts.gradient_top, 1, effect.top.data());
  glUniform3fv(parts.gradient_bottom, 1, effect.bottom.data());
  draw_corners(parts.nothing);
}

/// The texture shows the newest frame at the area's size.
void bring_up_to_date(ScreenEffects::Parts& parts, int width, int height, int radius) {
  const bool same = parts.texture.width() == width && parts.texture.height() == height && parts.shown_radius == radius;
  if (same && parts.shown_serial == parts.serial) return;
  std::vector<std::uint8_t> rgba = mirrored_rgba(parts.frame, parts.width, parts.height, width, height);
  round_corners(rgba, width, height, radius);
  if (!same) parts.texture = Texture(width, height);
  parts.texture.update({0, 0, width, height, width * 4, rgba.data()});
  parts.shown_serial = parts.serial;
  parts.shown_radius = radius;
}

void draw_camera(const ImDrawList*, const ImDrawCmd* command) {
  const auto& effect = *static_cast<const CameraEffect*>(command->UserCallbackData);
  auto& parts = *static_cast<ScreenEffects::Parts*>(effect.owner);
  const int width = effect.area.right - effect.area.left;
  const int height = effect.area.bottom - effect.area.top;
  if (parts.frame.empty() || width < 2 || height < 2) return;
  bring_up_to_date(parts, width, height, effect.radius);
  parts.picture.use();
  set_corners(parts.picture_corners, effect.area);
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(reinterpret_cast<std::intptr_t>(parts.texture.id())));
  draw_corners(parts.nothing);
}

}  // namespace

ScreenEffects::ScreenEffects(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ScreenEffects::~ScreenEffects() = default;

Result<std::unique_ptr<ScreenEffects>> ScreenEffects::create() {
  auto parts = std::make_unique<Parts>();
  auto gradient = GlProgram::link(shader_texts::effect_vertex, shader_texts::gradient_fragment);
  if (!gradient) return Failure(gradient.error());
  auto picture = GlProgram::link(shader_texts::effect_vertex, shader_texts::draw_list_fragment);
  if (!picture) return Failure(picture.error());
  parts->gradient = std::move(*gradient);
  parts->picture = std::move(*picture);
  parts->nothing = GlVertexArray::make();
  parts->gradient_corners = parts->gradient.uniform("corners");
  parts->gradient_top = parts->gradient.uniform("top");
  parts->gradient_bottom = parts->gradient.uniform("bottom");
  parts->picture_corners = parts->picture.uniform("corners");
  parts->functions = {draw_gradient, draw_camera, parts.get()};
  return std::unique_ptr<ScreenEffects>(new ScreenEffects(std::move(parts)));
}

const DrawEffects& ScreenEffects::functions() const { return parts_->functions; }

std::uint64_t ScreenEffects::camera_serial() const { return parts_->serial; }

void ScreenEffects::show_camera(const CameraPicture& picture) {
  const auto luma = static_cast<std::ptrdiff_t>(picture.width) * picture.height;
  const auto chroma = static_cast<std::ptrdiff_t>((picture.width + 1) / 2) * ((picture.height + 1) / 2);
  parts_->frame.assign(picture.y, picture.y + luma);
  parts_->frame.insert(parts_->frame.end(), picture.u, picture.u + chroma);
  parts_->frame.insert(parts_->frame.end(), picture.v, picture.v + chroma);
  parts_->width = picture.width;
  parts_->height = picture.height;
  ++parts_->serial;
}

}  // namespace sala
