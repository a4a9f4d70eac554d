// Text for paper: Pango and cairo with fonts of our own choosing, so that every machine prints the same. Thai is
// shaped, and wrapped at words; what is too long is made smaller, never cut.
#pragma once
#include <cairo.h>

#include <compare>
#include <memory>
#include <string>

#include "core/result.h"

typedef struct _PangoFontMap PangoFontMap;

namespace sala {

/// Red, green, blue from 0 to 1.
struct Ink {
  double red = 0, green = 0, blue = 0;
  auto operator<=>(const Ink&) const = default;
};
constexpr Ink ink_of(unsigned rgb) {
  return {(rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0};
}

struct PrintBox {
  double x = 0, y = 0, width = 0, height = 0;
  auto operator<=>(const PrintBox&) const = default;
};

enum class PrintAlign { left, center, right };
enum class PrintVertical { top, middle, bottom };

struct PrintStyle {
  double size = 40;  ///< in the units of the cairo context
  bool bold = false;
  Ink ink = {};
  PrintAlign align = PrintAlign::left;
  PrintVertical vertical = PrintVertical::top;
  int lines = 1;          ///< at most
  bool is_name = false;   ///< a person's: breaks between its parts only
  bool balanced = false;  ///< several lines in the middle are about as long as one another
  auto operator<=>(const PrintStyle&) const = default;
};

/// How words came out.
struct PrintedText {
  double size = 0;  ///< as the style's, or smaller so that the box holds them
  int lines = 1;
  PrintBox ink = {};          ///< what is printed, marks above and below too
  std::string borrowed = {};  ///< letters that Noto Sans lent, each once
  std::string unknown = {};   ///< letters that no font has, each once
};

struct FittedTexts;

/// The fonts for paper: Laksaman (the design of TH Sarabun), Noto Sans for letters it lacks. Words that stand on many pages
/// are fitted once: what was set is remembered as long as these fonts and their copies. Each thread opens its own.
class PrintFonts {
 public:
  static Result<PrintFonts> open();

  /// Draws the text inside the box, as large as the style says if it fits.
  void draw(cairo_t* cairo, const std::string& text, const PrintStyle& style, const PrintBox& box) const;

  /// What `draw` would do on paper, which knows no pixels.
  PrintedText measure(const std::string& text, const PrintStyle& style, const PrintBox& box) const;

  /// For print_lines.h. The thread's, never to be given up.
  PangoFontMap* map() const { return map_; }

 private:
  PangoFontMap* map_ = nullptr;
  std::shared_ptr<FittedTexts> fitted_ = {};
};

}  // namespace sala
