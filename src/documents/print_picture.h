// A picture on paper.
#pragma once
#include <cairo.h>

#include <string>

#include "documents/print_text.h"

namespace sala {

/// Draws a PNG inside the box, in its proportions, in the middle. One that cannot be read leaves the box empty.
void draw_png(cairo_t* cairo, const std::string& png, const PrintBox& box);

}  // namespace sala
