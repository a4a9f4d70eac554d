// A QR code as modules, and how it is drawn for a camera to read. What it says is not known here.
#pragma once
#include <vector>

#include "ui/canvas.h"

namespace sala {

/// A code of square modules, rows from the top; without a quiet zone.
struct CodePicture {
  int size = 0;
  std::vector<bool> dark;
};

/// Black on white in every theme: cameras want it so. With its quiet zone; modules are whole pixels, so that no seam shows.
void draw_code(Canvas& canvas, Rect rect, const CodePicture& code);

}  // namespace sala
