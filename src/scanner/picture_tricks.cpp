#include "scanner/picture_tricks.h"

#include <libyuv.h>

namespace sala {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytes_for(int width, int height) {
  return Bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
}

GreyFrame frame_of(int width, int height, Bytes bytes) {
  return {width, height, width, std::make_shared<const Bytes>(std::move(bytes))};
}

/// A new picture made pixel by pixel from two of the same size.
template <class Function>
GreyFrame combined(const GreyFrame& a, const GreyFrame& b, Function function) {
  Bytes bytes = bytes_for(a.width, a.height);
  for (int y = 0; y < a.height; ++y)
    std::transform(a.row(y), a.row(y) + a.width, b.row(y), bytes.data() + static_cast<std::ptrdiff_t>(y) * a.width,
                   function);
  return frame_of(a.width, a.height, std::move(bytes));
}

/// Division by a small count as a multiplication; off by less than one level for windows of up to 51 pixels.
std::uint32_t reciprocal(int count) {
  const auto divisor = static_cast<std::uint32_t>(count);
  return ((1u << 16) + divisor / 2) / divisor;
}
std::uint8_t mean(std::uint32_t sum, std::uint32_t reciprocal_of_count) {
  return static_cast<std::uint8_t>(std::min<std::uint32_t>((sum * reciprocal_of_count + (1u << 15)) >> 16, 255));
}

void blur_row(const std::uint8_t* in, std::uint8_t* out, int width, int radius) {
  std::uint32_t sum = 0;
  int count = 0;
  for (int x = 0; x < std::min(radius, width); ++x, ++count) sum += in[x];
  const std::uint32_t whole = reciprocal(2 * radius + 1);
  for (int x = 0; x < width; ++x) {
    if (x + radius < width) sum += in[x + radius], ++count;
    if (x > radius) sum -= in[x - radius - 1], --count;
    out[x] = mean(sum, count == 2 * radius + 1 ? whole : reciprocal(count));
  }
}

/// Column sums slide down the picture, so that every pixel costs one addition and one subtraction.
void blur_columns(const Bytes& in, Bytes& out, int width, int height, int radius) {
  const auto columns = static_cast<std::size_t>(width);
  std::vector<std::uint32_t> sums(columns, 0);
  const auto row_at = [&](int y) { return in.data() + static_cast<std::size_t>(y) * columns; };
  const auto slide = [&](int y, bool in_window) {
    const std::uint8_t* row = row_at(y);
    for (std::size_t x = 0; x < columns; ++x) sums[x] += in_window ? row[x] : 0u - row[x];
  };
  for (int y = 0; y < std::min(radius, height); ++y) slide(y, true);
  for (int y = 0; y < height; ++y) {
    if (y + radius < height) slide(y + radius, true);
    if (y > radius) slide(y - radius - 1, false);
    const int count = std::min(y + radius, height - 1) - std::max(y - radius, 0) + 1;
    const std::uint32_t factor = reciprocal(count);
    std::uint8_t* to = out.data() + static_cast<std::size_t>(y) * columns;
    for (std::size_t x = 0; x < columns; ++x) to[x] = mean(sums[x], factor);
  }
}

}  // namespace

GreyFrame scaled(const GreyFrame& frame, int wanted_width, int wanted_height) {
  const int width = std::max(1, wanted_width), height = std::max(1, wanted_height);
  Bytes bytes = bytes_for(width, height);
  libyuv::ScalePlane(frame.row(0), frame.stride, frame.width, frame.height, bytes.data(), width, width, height,
                     libyuv::kFilterBox);
  return frame_of(width, height, std::move(bytes));
}

GreyFrame halved(const GreyFrame& frame) {
  return scaled(frame, frame.width / 2, frame.height / 2);
}

GreyFrame inverted(const GreyFrame& frame) {
  return combined(frame, frame,
                  [](std::uint8_t pixel, std::uint8_t) { return static_cast<std::uint8_t>(255 - pixel); });
}

GreyFrame mirrored(const GreyFrame& frame) {
  Bytes bytes = bytes_for(frame.width, frame.height);
  libyuv::MirrorPlane(frame.row(0), frame.stride, bytes.data(), frame.width, frame.width, frame.height);
  return frame_of(frame.width, frame.height, std::move(bytes));
}

GreyFrame box_blurred(const GreyFrame& frame, int radius) {
  Bytes across = bytes_for(frame.width, frame.height);
  for (int y = 0; y < frame.height; ++y)
    blur_row(frame.row(y), across.data() + static_cast<std::ptrdiff_t>(y) * frame.width, frame.width, radius);
  Bytes both = bytes_for(frame.width, frame.height);
  blur_columns(across, both, frame.width, frame.height, radius);
  return frame_of(frame.width, frame.height, std::move(both));
}

GreyFrame unsharp_masked(const GreyFrame& frame, int radius, int amount) {
  return combined(frame, box_blurred(frame, radius), [amount](std::uint8_t pixel, std::uint8_t around) {
    return static_cast<std::uint8_t>(std::clamp(pixel + amount * (pixel - around), 0, 255));
  });
}

GreyFrame locally_thresholded(const GreyFrame& frame, int radius) {
  return combined(frame, box_blurred(frame, radius), [](std::uint8_t pixel, std::uint8_t around) {
    return static_cast<std::uint8_t>(pixel * 100 < around * 85 ? 0 : 255);
  });
}

}  // namespace sala
