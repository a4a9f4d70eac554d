#include "platform/camera_picture.h"

#include <libyuv.h>

#include <algorithm>
#include <cmath>

#include "platform/areas.h"
#include "platform/shader_texts.h"

namespace sala {

namespace {

/// How much of the pixel a round corner covers, 0 to 255.
std::uint8_t corner_share(int x, int y, int radius) {
  const double distance = std::hypot(radius - x - 0.5, radius - y - 0.5);
  return static_cast<std::uint8_t>(std::lround(255 * std::clamp(radius + 0.5 - distance, 0.0, 1.0)));
}

void round_corners(std::vector<std::uint8_t>& rgba, int width, int height, int radius) {
  const auto alpha = [&](int x, int y) -> std::uint8_t& {
    const auto pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    return rgba[pixel * 4 + 3];
  };
  for (int y = 0; y < std::min(radius, height); ++y)
    for (int x = 0; x < std::min(radius, width); ++x) {
      const std::uint8_t share = corner_share(x, y, radius);
      const int right = width - 1 - x, lower = height - 1 - y;
      alpha(x, y) = alpha(right, y) = alpha(x, lower) = alpha(right, lower) = share;
    }
}

constexpr int half_of(int length) {
  return (length + 1) / 2;
}

/// Where the planes of a frame without gaps begin, within its bytes.
struct Planes {
  std::uint8_t* y;
  std::uint8_t* u;
  std::uint8_t* v;
};

Planes planes_in(std::vector<std::uint8_t>& bytes, int width, int height) {
  const auto luma = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  const auto chroma = static_cast<std::size_t>(half_of(width)) * static_cast<std::size_t>(half_of(height));
  bytes.resize(luma + 2 * chroma);
  return {bytes.data(), bytes.data() + luma, bytes.data() + luma + chroma};
}

/// The crop of one frame becomes the whole of another.
void scale_frame(const Planes& from, int from_width, const Crop& crop, const Planes& to, int width, int height) {
  const int chroma = half_of(from_width);
  const std::ptrdiff_t luma_start = static_cast<std::ptrdiff_t>(crop.y) * from_width + crop.x;
  const std::ptrdiff_t chroma_start = static_cast<std::ptrdiff_t>(crop.y / 2) * chroma + crop.x / 2;
  libyuv::I420Scale(from.y + luma_start, from_width, from.u + chroma_start, chroma, from.v + chroma_start, chroma,
                    crop.width, crop.height, to.y, width, to.u, half_of(width), to.v, half_of(width), width, height,
                    libyuv::kFilterBilinear);
}

void convert(const Planes& from, std::vector<std::uint8_t>& rgba, int width, int height) {
  rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  libyuv::I420ToABGR(from.y, width, from.u, half_of(width), from.v, half_of(width), rgba.data(), width * 4, width,
                     height);
}

void mirror(const std::vector<std::uint8_t>& rgba, std::vector<std::uint8_t>& mirrored, int width, int height) {
  mirrored.resize(rgba.size());
  libyuv::ARGBMirror(rgba.data(), width * 4, mirrored.data(), width * 4, width, height);
}

bool is_too_small(const PixelArea& area) {
  return area.right - area.left < 2 || area.bottom - area.top < 2;
}

bool looks_same(const CameraEffect& one, const CameraEffect& other) {
  return one.area == other.area && one.radius == other.radius;
}

void make_plane(const GlTexture& plane) {
  glBindTexture(GL_TEXTURE_2D, plane.name());
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  for (const GLenum edge : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, edge, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
}

void fill_plane(const GlTexture& plane, int width, int height, const std::uint8_t* bytes) {
  glBindTexture(GL_TEXTURE_2D, plane.name());
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, bytes);
}

}  // namespace

Crop crop_to(int width, int height, const PixelArea& area) {
  const std::int64_t across = area.right - area.left, down = area.bottom - area.top;
  Crop crop{0, 0, width, height};
  if (width * down > height * across)
    crop.width = std::max(2, static_cast<int>(height * across / down) & ~1);
  else
    crop.height = std::max(2, static_cast<int>(width * down / across) & ~1);
  crop.x = (width - crop.width) / 2 & ~1;
  crop.y = (height - crop.height) / 2 & ~1;
  return crop;
}

void set_corners(const GlProgram& program, const PixelArea& area) {
  GLint viewport[4] = {};
  glGetIntegerv(GL_VIEWPORT, viewport);
  const auto across = [&](int x) { return 2.0F * static_cast<float>(x) / static_cast<float>(viewport[2]) - 1.0F; };
  const auto down = [&](int y) { return 1.0F - 2.0F * static_cast<float>(y) / static_cast<float>(viewport[3]); };
  glUniform4f(program.uniform("corners"), across(area.left), down(area.top), across(area.right), down(area.bottom));
}

void draw_corners(const GlVertexArray& nothing) {
  glBindVertexArray(nothing.name());
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

Result<ScaledCamera> ScaledCamera::create() {
  auto program = GlProgram::link(shader_texts::effect_vertex, shader_texts::picture_fragment);
  if (!program) return Failure(program.error());
  ScaledCamera camera;
  camera.program_ = std::move(*program);
  camera.nothing_ = GlVertexArray::make();
  return camera;
}

void ScaledCamera::take(const CameraPicture& picture) {
  const Planes planes = planes_in(frame_, picture.width, picture.height);
  std::copy_n(picture.y, planes.u - planes.y, planes.y);
  std::copy_n(picture.u, planes.v - planes.u, planes.u);
  std::copy_n(picture.v, planes.v - planes.u, planes.v);
  width_ = picture.width;
  height_ = picture.height;
  shown_.reset();
}

void ScaledCamera::scale(const CameraEffect& effect) {
  const int width = effect.area.right - effect.area.left, height = effect.area.bottom - effect.area.top;
  const Planes scaled = planes_in(scaled_, width, height);
  scale_frame(planes_in(frame_, width_, height_), width_, crop_to(width_, height_, effect.area), scaled, width, height);
  convert(scaled, rgba_, width, height);
  mirror(rgba_, mirrored_, width, height);
  round_corners(mirrored_, width, height, effect.radius);
  if (texture_.width() != width || texture_.height() != height) texture_ = Texture(width, height);
  texture_.update({0, 0, width, height, width * 4, mirrored_.data()});
  shown_ = effect;
}

void ScaledCamera::draw(const CameraEffect& effect) {
  if (frame_.empty() || is_too_small(effect.area)) return;
  if (!shown_ || !looks_same(*shown_, effect)) scale(effect);
  program_.use();
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(reinterpret_cast<std::intptr_t>(texture_.id())));
  const PixelArea& area = effect.area;
  const int corner = std::min(effect.radius, (area.bottom - area.top) / 2);
  draw_rows(area, 0, corner);
  glDisable(GL_BLEND);  // most of it has no corners to blend
  draw_rows(area, corner, area.bottom - area.top - corner);
  glEnable(GL_BLEND);
  draw_rows(area, area.bottom - area.top - corner, area.bottom - area.top);
}

/// The rows of the texture in the same rows of the area.
void ScaledCamera::draw_rows(const PixelArea& area, int first, int end) const {
  if (first >= end) return;
  const auto height = static_cast<float>(area.bottom - area.top);
  set_corners(program_, {area.left, area.top + first, area.right, area.top + end});
  glUniform4f(program_.uniform("part"), 0, static_cast<float>(first) / height, 1, static_cast<float>(end) / height);
  draw_corners(nothing_);
}

Result<ShaderCamera> ShaderCamera::create() {
  auto program = GlProgram::link(shader_texts::effect_vertex, shader_texts::camera_fragment);
  if (!program) return Failure(program.error());
  ShaderCamera camera;
  camera.program_ = std::move(*program);
  camera.nothing_ = GlVertexArray::make();
  for (GlTexture& plane : camera.planes_) make_plane(plane = GlTexture::make());
  camera.program_.use();
  int unit = 0;
  for (const char* name : {"y_plane", "u_plane", "v_plane"}) glUniform1i(camera.program_.uniform(name), unit++);
  return camera;
}

void ShaderCamera::take(const CameraPicture& picture) {
  width_ = picture.width;
  height_ = picture.height;
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  fill_plane(planes_[0], width_, height_, picture.y);
  fill_plane(planes_[1], half_of(width_), half_of(height_), picture.u);
  fill_plane(planes_[2], half_of(width_), half_of(height_), picture.v);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

void ShaderCamera::draw(const CameraEffect& effect) {
  if (width_ == 0 || is_too_small(effect.area)) return;
  const Crop crop = crop_to(width_, height_, effect.area);
  const auto part = [](int length, int whole) { return static_cast<float>(length) / static_cast<float>(whole); };
  program_.use();
  set_corners(program_, effect.area);
  glUniform4f(program_.uniform("crop"), part(crop.x, width_), part(crop.y, height_), part(crop.width, width_),
              part(crop.height, height_));
  glUniform2f(program_.uniform("size"), static_cast<float>(effect.area.right - effect.area.left),
              static_cast<float>(effect.area.bottom - effect.area.top));
  glUniform1f(program_.uniform("radius"), static_cast<float>(effect.radius));
  for (int unit = 2; unit >= 0; --unit) {  // unit 0 stays the active one
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(GL_TEXTURE_2D, planes_[static_cast<std::size_t>(unit)].name());
  }
  draw_corners(nothing_);
}

}  // namespace sala
