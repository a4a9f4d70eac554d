// Pictures on their way from a camera or a file to the decoder and the preview. Copying one shares its bytes, which
// never change once it is made. Knows nothing of where pictures come from or what they show.
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

namespace sala {

using SharedBytes = std::shared_ptr<const std::vector<std::uint8_t>>;

/// Brightness only, 0 black to 255 white; row y begins at y * stride.
struct GreyFrame {
  int width = 0;
  int height = 0;
  int stride = 0;
  SharedBytes bytes = {};

  const std::uint8_t* row(int y) const { return bytes->data() + static_cast<std::ptrdiff_t>(y) * stride; }
  bool empty() const { return !bytes || width <= 0 || height <= 0; }
};

/// Colour as I420 without gaps: the Y plane (width × height), then U and V, half as wide and high, rounded up.
struct ColourFrame {
  int width = 0;
  int height = 0;
  bool full_range = true;     ///< Y from 0 to 255 (as in JPEG), else 16 to 235 (as in video)
  std::uint64_t serial = 0;   ///< counts the frames of one camera, from 1
  std::int64_t taken_ms = 0;  ///< steady clock
  SharedBytes bytes = {};

  int chroma_width() const { return (width + 1) / 2; }
  int chroma_height() const { return (height + 1) / 2; }
  const std::uint8_t* y() const { return bytes->data(); }
  const std::uint8_t* u() const { return y() + static_cast<std::ptrdiff_t>(width) * height; }
  const std::uint8_t* v() const { return u() + static_cast<std::ptrdiff_t>(chroma_width()) * chroma_height(); }
  bool empty() const { return !bytes || width <= 0 || height <= 0; }

  /// The Y plane, shared.
  GreyFrame grey() const { return {width, height, width, bytes}; }
};

inline std::size_t i420_bytes(int width, int height) {
  const auto luma = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  return luma + 2 * (static_cast<std::size_t>((width + 1) / 2) * static_cast<std::size_t>((height + 1) / 2));
}

}  // namespace sala
