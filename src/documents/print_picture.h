// A picture on paper.
#pragma once
#include <cairo.h>

#include <map>
#include <string>

#include "documents/paper.h"

namespace sala {

/// Draws a PNG inside the box, in its proportions, in the middle of its height. One that cannot be read leaves the box empty.
void draw_png(cairo_t* cairo, const std::string& png, const PrintBox& box, PrintAlign align = PrintAlign::center);

/// Pictures that stand on many pages, each read once; a PDF then holds them once, too.
class PrintPictures {
 public:
  void draw(cairo_t* cairo, const std::string& png, const PrintBox& box);

 private:
  std::map<std::string, PaperSurface> read_;
};

}  // namespace sala
