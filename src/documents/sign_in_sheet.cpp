#include "documents/sign_in_sheet.h"

#include "documents/paper.h"
#include "documents/print_picture.h"

namespace sala {
namespace {

// Everything in millimetres.
constexpr double page_height = a4_upright.height;
constexpr double left = 14, top = 13, bottom = 15, width = a4_upright.width - 2 * left;
constexpr double logo_height = 16, heading_height = 9.5, row_height = 12, pad = 1.2;
constexpr std::array<double, 6> column_widths = {10, 50, 29, 33, 40, 20};
constexpr std::array<double, 6> column_points = {13.5, 14, 11.5, 11.5, 11.5, 10.5};
constexpr Ink black = ink_of(0x000000), quiet = ink_of(0x4A565D), tint = ink_of(0xE8EFEE), rule = ink_of(0x5A646A);

/// A line of the head: its words, points, and room.
struct HeadLine {
  const std::string& words;
  double points;
  bool bold;
  double height;
  int lines = 1;
};

std::array<HeadLine, 5> head_lines(const SignInSheet& sheet) {
  return {HeadLine{sheet.organiser, 15, false, 7}, HeadLine{sheet.title, 19, true, 9},
          HeadLine{sheet.project_title, 17, true, sheet.project_title.size() > 240 ? 15.0 : 8.5, 2},
          HeadLine{sheet.when_and_where, 15, false, 7}, HeadLine{sheet.session, 15, true, 7}};
}

double head_height(const SignInSheet& sheet) {
  double height = 3 + (sheet.logo.empty() ? 0 : logo_height + 2);
  for (const HeadLine& line : head_lines(sheet))
    if (!line.words.empty()) height += line.height;
  return height;
}

std::size_t rows_on_page(const SignInSheet& sheet) {
  const double room = page_height - top - head_height(sheet) - heading_height - bottom;
  return static_cast<std::size_t>(room / row_height);
}

class PagePen {
 public:
  PagePen(cairo_t* cairo, const PrintFonts& fonts, const SignInSheet& sheet)
      : cairo_(cairo), fonts_(fonts), sheet_(sheet) {}

  void draw_page(std::size_t page, std::size_t pages) {
    double y = draw_head(top);
    const double table_top = y;
    y = draw_headings(y);
    const std::size_t on_page = rows_on_page(sheet_), page_end = (page + 1) * on_page;
    const std::size_t end = empty_rows() > 0 ? page_end : std::min(sheet_.rows.size(), page_end);
    for (std::size_t i = page * on_page; i < end; ++i, y += row_height)
      draw_row(i < sheet_.rows.size() ? sheet_.rows[i] : SignInRow{}, y);
    draw_column_lines(table_top, y);
    draw_foot(page, pages);
  }

  std::size_t empty_rows() const { return static_cast<std::size_t>(std::max(sheet_.empty_rows, 0)); }

 private:
  void words(const std::string& text, double points, const PrintBox& box, PrintStyle style) {
    style.size = points / points_per_mm;
    style.vertical = PrintVertical::middle;
    fonts_.draw(cairo_, text, style, box);
  }

  double draw_head(double y) {
    if (!sheet_.logo.empty()) {
      draw_png(cairo_, sheet_.logo, {left, y, width, logo_height});
      y += logo_height + 2;
    }
    for (const HeadLine& line : head_lines(sheet_)) {
      if (line.words.empty()) continue;
      words(line.words, line.points, {left, y, width, line.height},
            {.bold = line.bold, .align = PrintAlign::center, .lines = line.lines});
      y += line.height;
    }
    return y + 3;
  }

  double draw_headings(double y) {
    fill_box(cairo_, {left, y, width, heading_height}, tint);
    draw_line(left, y, left + width, y);
    double x = left;
    for (std::size_t i = 0; i < column_widths.size(); x += column_widths[i++])
      words(sheet_.headings[i], 15, {x + pad, y, column_widths[i] - 2 * pad, heading_height},
            {.bold = true, .align = PrintAlign::center});
    draw_line(left, y + heading_height, left + width, y + heading_height);
    return y + heading_height;
  }

  void draw_row(const SignInRow& row, double y) {
    const std::array<const std::string*, 6> cells = {&row.no, &row.name, &row.position, &row.unit, nullptr, &row.note};
    double x = left;
    for (std::size_t i = 0; i < cells.size(); x += column_widths[i++]) {
      if (!cells[i] || cells[i]->empty()) continue;
      words(*cells[i], column_points[i], {x + pad, y + 0.15, column_widths[i] - 2 * pad, row_height - 0.3},
            {.ink = i == 5 ? quiet : black,
             .align = i == 0 ? PrintAlign::center : PrintAlign::left,
             .lines = 2,
             .is_name = i == 1});
    }
    draw_line(left, y + row_height, left + width, y + row_height);
  }

  void draw_column_lines(double from, double to) {
    double x = left;
    draw_line(x, from, x, to);
    for (const double column : column_widths) {
      x += column;
      draw_line(x, from, x, to);
    }
  }

  void draw_foot(std::size_t page, std::size_t pages) {
    const double y = page_height - bottom + 3;
    words(sheet_.count, 12, {left, y, width / 2, 6}, {.ink = quiet});
    words(sheet_.page_words(page + 1, pages), 12, {left + width / 2, y, width / 2, 6},
          {.ink = quiet, .align = PrintAlign::right});
  }

  void draw_line(double x1, double y1, double x2, double y2) {
    set_ink(cairo_, rule);
    cairo_set_line_width(cairo_, 0.2);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_SQUARE);
    cairo_move_to(cairo_, x1, y1);
    cairo_line_to(cairo_, x2, y2);
    cairo_stroke(cairo_);
  }

  cairo_t* cairo_;
  const PrintFonts& fonts_;
  const SignInSheet& sheet_;
};

}  // namespace

Result<SignInPdf> sign_in_pdf(const SignInSheet& sheet) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  PdfFile file(a4_upright, sheet.title);
  PagePen pen(file.pen(), *fonts, sheet);
  const std::size_t rows = sheet.rows.size() + pen.empty_rows(), on_page = rows_on_page(sheet);
  const std::size_t pages = std::max<std::size_t>(1, (rows + on_page - 1) / on_page);
  for (std::size_t page = 0; page < pages; ++page) {
    pen.draw_page(page, pages);
    file.end_page();
  }
  auto bytes = file.finish();
  if (!bytes) return Failure(bytes.error());
  return SignInPdf{std::move(*bytes), pages};
}

}  // namespace sala
