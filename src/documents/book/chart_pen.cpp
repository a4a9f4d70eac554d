#include "documents/book/chart_pen.h"

namespace sala {
namespace {

constexpr double dots_per_mm = 220 / 25.4;
constexpr double chart_points = 14;

Ink chart_ink(ChartInk ink) {
  switch (ink) {
    case ChartInk::before:
      return ink_of(0xC98A1B);
    case ChartInk::after:
    case ChartInk::level_5:
      return ink_of(0x0F5C63);
    case ChartInk::between:
    case ChartInk::level_4:
      return ink_of(0x8FBFBB);
    case ChartInk::level_3:
      return ink_of(0xE3DDD0);
    case ChartInk::level_2:
      return ink_of(0xE9B872);
    case ChartInk::level_1:
      return ink_of(0xA8281E);
    case ChartInk::track:
      return ink_of(0xE8E3D8);
    case ChartInk::attention:
      return ink_of(0xC98A1B);
    case ChartInk::grid:
      return ink_of(0xDDD6C8);
    case ChartInk::words_on_dark:
      return ink_of(0xFFFFFF);
    case ChartInk::axis:
    case ChartInk::words:
      break;
  }
  return ink_of(0x111111);
}

PrintAlign chart_alignment(ChartAlign align) {
  if (align == ChartAlign::center) return PrintAlign::center;
  return align == ChartAlign::left ? PrintAlign::left : PrintAlign::right;
}

void draw_marks(cairo_t* pen, const PrintFonts& fonts, const Chart& chart, double x, double y) {
  for (const ChartBox& box : chart.boxes) {
    const PrintBox place{x + box.x, y + box.y, box.width, box.height};
    if (box.radius <= 0 || box.radius * 2 > box.width) {
      fill_box(pen, place, chart_ink(box.ink));
      continue;
    }
    set_ink(pen, chart_ink(box.ink));
    round_box(pen, place, box.radius);
    cairo_fill(pen);
  }
  for (const ChartDot& dot : chart.dots) {
    set_ink(pen, chart_ink(dot.ink));
    cairo_new_sub_path(pen);
    cairo_arc(pen, x + dot.x, y + dot.y, dot.radius, 0, 6.2832);
    cairo_fill(pen);
  }
  for (const ChartWords& words : chart.words)
    fonts.draw(pen, words.words,
               {.size = sarabun_mm(chart_points),
                .ink = chart_ink(words.box.ink),
                .align = chart_alignment(words.align),
                .vertical = PrintVertical::middle,
                .lines = words.box.height > 1.3 * chart_line_mm ? 2 : 1},
               {x + words.box.x, y + words.box.y, words.box.width, words.box.height});
}

}  // namespace

void draw_paper_chart(cairo_t* pen, const PrintFonts& fonts, const PaperChart& chart, double x, double y, double width) {
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
