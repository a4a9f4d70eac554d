// Text that runs over pages: broken into lines of one pitch, which are placed one by one. print_text.h makes words fit a
// box; here the box is as high as the words need.
#pragma once
#include <memory>
#include <vector>

#include "core/book.h"
#include "documents/print_text.h"

typedef struct _PangoLayout PangoLayout;

namespace sala {

struct LineStyle {
  double size = 0;   ///< in the units of the pen
  double pitch = 0;  ///< from line to line
  bool bold = false;
  Ink ink = ink_of(0x111111);
  PrintAlign align = PrintAlign::left;
  double indent = 0;  ///< of the first line; below 0: of all others
};

class PrintLines {
 public:
  PrintLines(const PrintFonts& fonts, const BookWords& words, const LineStyle& style, double width);

  std::size_t count() const { return places_.size(); }
  double height() const { return static_cast<double>(count()) * style_.pitch; }
  /// Where the last line ends, from x on; and how long it is.
  double last_end() const { return places_.back().x + places_.back().width; }
  double last_width() const { return places_.back().width; }

  /// Line `i` with its top at y. Lines of one text share it: it may be drawn any number of times.
  void draw(cairo_t* pen, std::size_t i, double x, double y) const;
  void draw_all(cairo_t* pen, double x, double y) const;

 private:
  struct LinePlace {
    double x = 0, width = 0;
  };
  std::shared_ptr<PangoLayout> layout_;
  LineStyle style_;
  std::vector<LinePlace> places_;
};

}  // namespace sala
