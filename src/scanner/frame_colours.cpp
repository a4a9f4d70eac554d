#include "scanner/frame_colours.h"

#include <libyuv.h>

namespace sala {

std::vector<std::uint8_t> rgb_of(const ColourFrame& frame) {
  if (frame.empty()) return {};
  std::vector<std::uint8_t> rgb(static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height) * 3);
  const auto convert = frame.full_range ? libyuv::J420ToRAW : libyuv::I420ToRAW;
  convert(frame.y(), frame.width, frame.u(), frame.chroma_width(), frame.v(), frame.chroma_width(), rgb.data(),
          frame.width * 3, frame.width, frame.height);
  return rgb;
}

}  // namespace sala
