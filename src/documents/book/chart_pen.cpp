#include "documents/book/chart_pen.h"

namespace sala {
namespace {

constexpr double dots_per_mm = 220 / 25.4;
constexpr double chart_points = 14;

Ink chart_ink(PaperInk ink) {
  switch (ink) {
    case PaperInk::before:
      return ink_of(0xC98A1B);
    case PaperInk::after:
    case PaperInk::level_5:
      return ink_of(0x0F5C63);
    case PaperInk::between:
    case PaperInk::level_4:
      return ink_of(0x8FBFBB);
    case PaperInk::level_3:
      return ink_of(0xE3DDD0);
    case PaperInk::level_2:
      return ink_of(0xE9B872);
    case PaperInk::level_1:
      return ink_of(0xA8281E);
    case PaperInk::track:
      return ink_of(0xE8E3D8);
    case PaperInk::grid:
      return ink_of(0xDDD6C8);
    case PaperInk::words_on_dark:
      return ink_of(0xFFFFFF);
    case PaperInk::axis:
    case PaperInk::words:
      break;
  }
  return ink_of(0x111111);
}

PrintAlign chart_alignment(PaperAlign align) {
  if (align == PaperAlign::center) return PrintAlign::center;
  return align == PaperAlign::left ? PrintAlign::left : PrintAlign::right;
}

void draw_marks(cairo_t* pen, const PrintFonts& fonts, const PaperMarks& marks, double x, double y) {
  for (const PaperBar& bar : marks.bars)
    fill_box(pen, {x + bar.x, y + bar.y, bar.width, bar.height}, chart_ink(bar.ink));
  for (const PaperDot& dot : marks.dots) {
    set_ink(pen, chart_ink(dot.ink));
    cairo_new_sub_path(pen);
    cairo_arc(pen, x + dot.x, y + dot.y, dot.radius, 0, 6.2832);
    cairo_fill(pen);
  }
  for (const PaperWords& words : marks.words)
    fonts.draw(pen, words.words,
               {.size = sarabun_mm(chart_points),
                .ink = chart_ink(words.box.ink),
                .align = chart_alignment(words.align),
                .vertical = PrintVertical::middle,
                .lines = words.box.height > 1.3 * chart_line_mm ? 2 : 1},
               {x + words.box.x, y + words.box.y, words.box.width, words.box.height});
}

}  // namespace

void draw_paper_chart(cairo_t* pen, const PrintFonts& fonts, const PaperChart& chart, double x, double y,
                      double width) {
  draw_marks(pen, fonts, marks_of(chart, {width, height_of(chart, chart_line_mm), chart_line_mm}), x, y);
}

Result<std::string> chart_png(const PrintFonts& fonts, const PaperChart& chart, double width_mm) {
  const double height_mm = height_of(chart, chart_line_mm);
  const auto dots = [](double mm) { return static_cast<int>(mm * dots_per_mm + 0.5); };
  const PaperSurface picture(cairo_image_surface_create(CAIRO_FORMAT_RGB24, dots(width_mm), dots(height_mm)));
  const PaperPen pen(cairo_create(picture.get()));
  cairo_scale(pen.get(), dots_per_mm, dots_per_mm);
  fill_box(pen.get(), {0, 0, width_mm, height_mm}, ink_of(0xFFFFFF));
  draw_paper_chart(pen.get(), fonts, chart, 0, 0, width_mm);
  return png_bytes(picture.get());
}

}  // namespace sala
