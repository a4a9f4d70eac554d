#include "scanner/qr_pictures.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <cmath>
#include <numbers>
#include <random>

#include "scanner/picture_tricks.h"

namespace sala {
namespace {

constexpr double quiet_modules = 4, quiet_modules_on_phone = 2, frame_modules = 6;
constexpr double room = 120, paper = 235, print = 20, phone_frame = 12;

using Bytes = std::vector<std::uint8_t>;

std::uint8_t level(double value) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

template <class PixelAt>
GreyFrame drawn(int width, int height, PixelAt pixel_at) {
  Bytes bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  std::size_t at = 0;
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) bytes[at++] = level(pixel_at(x, y));
  return {width, height, width, std::make_shared<const Bytes>(std::move(bytes))};
}

/// The text's bytes as they are, without naming an encoding, as phones' generators write them.
ZXing::BitMatrix code_of(const std::string& text) {
  std::wstring bytes;
  for (const char c : text) bytes += static_cast<wchar_t>(static_cast<unsigned char>(c));
  return ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(0).setEccLevel(4).encode(bytes, 0, 0);
}

/// Where points of the picture lie on the code, in modules from its middle.
struct View {
  double cosine, sine, module_px, tilt, half_modules, middle_x, middle_y;

  std::pair<double, double> on_code(double x, double y) const {
    const double across = (x - middle_x) / module_px, down = (y - middle_y) / module_px;
    const double depth = 1 - tilt * across / (2 * half_modules);
    const double flat_x = across / depth, flat_y = down / depth;
    return {cosine * flat_x + sine * flat_y, -sine * flat_x + cosine * flat_y};
  }
};

/// What a screen does to the light of a point of the code.
double on_screen(double light, const QrLook& look, double across, double down, double half) {
  const double wave = 0.5 + 0.5 * std::sin(2 * std::numbers::pi * (across * 0.53 + down * 0.19));
  const double waved = light * (1 - look.moire * wave);
  if (!look.phone) return waved;
  const double from_reflection = (across - down) / (0.5 * half);
  return 0.7 * waved + 90 * std::exp(-from_reflection * from_reflection);
}

GreyFrame with_noise(const GreyFrame& frame, double noise, double light, unsigned seed) {
  std::minstd_rand random(seed);
  std::normal_distribution<double> deviation(0, std::max(noise, 1e-6));
  return drawn(frame.width, frame.height,
               [&](int x, int y) { return frame.row(y)[x] * light + (noise > 0 ? deviation(random) : 0); });
}

}  // namespace

GreyFrame picture_of(const std::string& text, const QrLook& look, int width, int height) {
  const auto matrix = code_of(text);
  const double half = matrix.width() / 2.0, radians = look.degrees * std::numbers::pi / 180;
  const double quiet = look.phone ? quiet_modules_on_phone : quiet_modules;
  const View view{std::cos(radians),     std::sin(radians),     look.module_px, look.tilt, half,
                  look.middle_x * width, look.middle_y * height};
  const auto at = [&](double x, double y) {
    const auto [across, down] = view.on_code(x, y);
    const double out = std::max(std::abs(across), std::abs(down)) - half - quiet;
    if (out > 0) return look.phone && out < frame_modules ? phone_frame : room + 20 * (x / width);
    if (std::hypot(across - half * 0.3, down - half * 0.2) < look.glare * half) return 255.0;
    const int column = static_cast<int>(std::floor(across + half)), row = static_cast<int>(std::floor(down + half));
    const bool inside = column >= 0 && row >= 0 && column < matrix.width() && row < matrix.height();
    const bool dark = inside && matrix.get(column, row);
    return on_screen(dark != look.inverted ? print : paper, look, across, down, half);
  };
  GreyFrame frame = drawn(width, height, [&](int x, int y) {
    return (at(x + 0.25, y + 0.25) + at(x + 0.75, y + 0.25) + at(x + 0.25, y + 0.75) + at(x + 0.75, y + 0.75)) / 4;
  });
  if (look.blur_radius > 0) frame = box_blurred(box_blurred(frame, look.blur_radius), look.blur_radius);
  return look.noise > 0 || look.light < 1 ? with_noise(frame, look.noise, look.light, look.seed) : frame;
}

GreyFrame picture_without_code(unsigned seed, int width, int height) {
  const double wave = 0.01 + 0.002 * (seed % 7);
  const auto frame = drawn(width, height, [&](int x, int y) {
    const bool text = y % 40 < 14 && (x * 7 + y / 40 * 31) % 23 < 11;
    return room + 70 * std::sin(x * wave) * std::cos(y * wave * 1.7) - (text ? 60 : 0);
  });
  return with_noise(frame, 6, 1, seed);
}

GreyFrame noise_picture(unsigned seed, int width, int height) {
  std::minstd_rand random(seed);
  return drawn(width, height, [&](int, int) { return static_cast<double>(random() >> 8 & 255); });
}

GreyFrame together(const GreyFrame& left, const GreyFrame& right) {
  return drawn(left.width, left.height, [&](int x, int y) {
    const double a = left.row(y)[x], b = right.row(y)[x];
    return std::abs(a - room) > std::abs(b - room) ? a : b;
  });
}

ColourFrame in_colour(const GreyFrame& grey) {
  ColourFrame frame{.width = grey.width, .height = grey.height};
  auto bytes = std::make_shared<Bytes>(i420_bytes(grey.width, grey.height), std::uint8_t{128});
  for (int y = 0; y < grey.height; ++y)
    std::copy_n(grey.row(y), grey.width, bytes->data() + static_cast<std::ptrdiff_t>(y) * grey.width);
  frame.bytes = std::move(bytes);
  return frame;
}

std::string ticket_like_text(unsigned seed) {
  std::minstd_rand random(seed);
  std::string text = "SALA1:";
  while (text.size() < 164) text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[random() % 45];
  return text;
}

}  // namespace sala
