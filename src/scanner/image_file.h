// Reads a picture someone made (a screenshot, a photograph, a scan of a printed ticket) upright and in bounds.
// Does not look for codes in it: decoder.h.
#pragma once
#include <filesystem>

#include "core/result.h"
#include "scanner/frame.h"

namespace sala {

struct Picture {
  GreyFrame grey;
  ColourFrame colour;
};

/// PNG, JPEG, GIF (first frame), BMP, TIFF, WebP or PNM as installed; EXIF orientation applied, transparency on white.
/// Refuses what is not a file, damaged, over 64 MB, over 64 megapixels or over 32,000 pixels a side.
Result<Picture> read_image(const std::filesystem::path& file);

/// Whether the file begins like a picture that read_image may understand; false for videos.
bool looks_like_image(const std::filesystem::path& file);

}  // namespace sala
