// A camera's frame as red, green and blue, for whoever keeps it as a picture.
#pragma once
#include "scanner/frame.h"

namespace sala {

/// Three bytes a pixel, red first, without gaps; empty for an empty frame.
std::vector<std::uint8_t> rgb_of(const ColourFrame& frame);

}  // namespace sala
