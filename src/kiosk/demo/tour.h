// Draws every sample screen without a window and writes it as a PNG. Touches no data.
#pragma once
#include <filesystem>

#include "core/texts.h"

namespace sala {

struct TourOptions {
  std::filesystem::path out;
  int width_px = 1920;
  int height_px = 1080;
};

/// Answers how many pictures were written. Errors: no OpenGL, fonts missing, the folder.
Result<int> run_tour(const TourOptions& options, const Texts& texts);

}  // namespace sala
