#include "kiosk/demo/camera_scene.h"

#include <cmath>

#include "documents/qr_code.h"

namespace sala {
namespace {

constexpr int width = 1280;
constexpr int height = 720;
constexpr double tilt = -0.09;  // radians, as a hand holds a phone
constexpr double centre_x = 640, centre_y = 366;
constexpr double phone_w = 296, phone_h = 400, phone_corner = 34;
constexpr double screen_w = 270, screen_h = 340, screen_corner = 14;
constexpr double code_w = 236;
constexpr int samples = 3;  // across and down a pixel of the phone, for smooth edges

struct Yuv {
  double y, u, v;
};
constexpr Yuv phone{22, 128, 128}, screen{250, 128, 128}, ink{16, 128, 128};

double soft_disc(double x, double y, double cx, double cy, double radius) {
  const double distance = std::hypot(x - cx, y - cy);
  return 1.0 / (1.0 + std::exp((distance - radius) / 18.0));
}

Yuv blend(Yuv a, Yuv b, double share) {
  return {a.y + (b.y - a.y) * share, a.u + (b.u - a.u) * share, a.v + (b.v - a.v) * share};
}

/// A wall, a window and somebody out of focus.
Yuv room_at(double x, double y) {
  Yuv tone = blend({150, 129, 124}, {98, 130, 124}, y / height);
  tone = blend(tone, {176, 128, 124}, soft_disc(x, y, 1010, 200, 150));
  tone = blend(tone, {208, 122, 132}, soft_disc(x, y * 0.8, 420, 620, 250));
  return blend(tone, {168, 112, 148}, soft_disc(x, y, 420, 250, 84));
}

bool in_rounded(double x, double y, double rect_w, double rect_h, double corner) {
  const double out_x = std::max(0.0, std::abs(x) - rect_w / 2 + corner);
  const double out_y = std::max(0.0, std::abs(y) - rect_h / 2 + corner);
  return std::hypot(out_x, out_y) <= corner;
}

/// The phone around its own middle, upright; nothing beside it.
std::optional<Yuv> phone_point(double x, double y, const QrMatrix& code) {
  if (!in_rounded(x, y, phone_w, phone_h, phone_corner)) return std::nullopt;
  if (!in_rounded(x, y, screen_w, screen_h, screen_corner)) return phone;
  const int column = static_cast<int>(std::floor((x / code_w + 0.5) * code.size));
  const int row = static_cast<int>(std::floor((y / code_w + 0.5) * code.size));
  const bool inside = column >= 0 && row >= 0 && column < code.size && row < code.size;
  return inside && code.dark(column, row) ? ink : screen;
}

Yuv phone_at(int pixel_x, int pixel_y, const QrMatrix& code, Yuv behind) {
  if (std::hypot(pixel_x - centre_x, pixel_y - centre_y) > phone_h) return behind;
  Yuv sum{0, 0, 0};
  for (int i = 0; i < samples * samples; ++i) {
    const double x = pixel_x + (i % samples + 0.5) / samples - centre_x;
    const double y = pixel_y + (i / samples + 0.5) / samples - centre_y;
    const Yuv tone = phone_point(x * std::cos(tilt) + y * std::sin(tilt), y * std::cos(tilt) - x * std::sin(tilt), code)
                         .value_or(behind);
    sum = {sum.y + tone.y, sum.u + tone.u, sum.v + tone.v};
  }
  constexpr double all = samples * samples;
  return {sum.y / all, sum.u / all, sum.v / all};
}

std::uint8_t byte(double value) {
  return static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0));
}

}  // namespace

Result<ColourFrame> camera_scene(const std::optional<std::string>& code) {
  QrMatrix matrix;
  if (code) {
    auto made = qr_code(*code);
    if (!made) return Failure(made.error());
    matrix = std::move(*made);
  }
  auto bytes = std::make_shared<std::vector<std::uint8_t>>(i420_bytes(width, height));
  const auto tone_at = [&](int x, int y) {
    const Yuv behind = room_at(x, y);
    return code ? phone_at(x, y, matrix, behind) : behind;
  };
  std::uint8_t* luma = bytes->data();
  std::uint8_t* blue = luma + width * height;
  std::uint8_t* red = blue + width * height / 4;
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const Yuv tone = tone_at(x, y);
      *luma++ = byte(tone.y);
      if (x % 2 == 1 || y % 2 == 1) continue;
      *blue++ = byte(tone.u);
      *red++ = byte(tone.v);
    }
  ColourFrame frame;
  frame.width = width;
  frame.height = height;
  frame.bytes = std::move(bytes);
  return frame;
}

}  // namespace sala
