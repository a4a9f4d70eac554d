#include "documents/certificate/register_paper.h"

#include <algorithm>

#include "core/thai_text.h"
#include "documents/paper.h"

namespace sala {
namespace {

constexpr PaperSize page_size = a4_lying;
constexpr double left_mm = 20, top_mm = 15, bottom_mm = 16, table_width = page_size.width - 2 * left_mm;
constexpr double line_mm = 7.2, heading_mm = 9, row_mm = 13.2, cell_pad = 1.4;
constexpr double cell_points = 16, head_points = 20, title_points = 26, foot_points = 15;
constexpr std::array<double, 7> widths = {25, 58, 50, 32, 36, 27, 29};
static_assert(table_width == 25 + 58 + 50 + 32 + 36 + 27 + 29);
constexpr Ink cell_ink = ink_of(0x1E2A32), ended_ink = ink_of(0x4A565D), head_tint = ink_of(0xE8EFEE),
              table_rule = ink_of(0x5A646A);

double register_head_mm(const RegisterPaper& paper) {
  double height = 3;
  for (const std::string* line : {&paper.organiser, &paper.title, &paper.project_title})
    if (!line->empty()) height += line == &paper.title ? line_mm + 2 : line_mm;
  return height;
}

std::size_t register_rows_on_page(const RegisterPaper& paper) {
  const double room = page_size.height - top_mm - register_head_mm(paper) - heading_mm - bottom_mm;
  return static_cast<std::size_t>(room / row_mm);
}

class RegisterPen {
 public:
  RegisterPen(cairo_t* pen, const PrintFonts& fonts, const RegisterPaper& paper)
      : pen_(pen), fonts_(fonts), paper_(paper) {}

  void draw_page(std::size_t page, std::size_t pages) const {
    const double table_top = draw_head();
    draw_headings(table_top);
    const std::size_t on_page = register_rows_on_page(paper_);
    const std::size_t end = std::min(paper_.rows.size(), (page + 1) * on_page);
    double y = table_top + heading_mm;
    for (std::size_t i = page * on_page; i < end; ++i, y += row_mm) draw_row(paper_.rows[i], y);
    double x = left_mm;
    draw_rule(x, table_top, x, y);
    for (const double width : widths) {
      x += width;
      draw_rule(x, table_top, x, y);
    }
    draw_foot(page, pages);
  }

 private:
  void words(const std::string& text, double points, const PrintBox& box, PrintStyle style) const {
    style.size = sarabun_mm(points);
    style.vertical = PrintVertical::middle;
    if (!text.empty()) fonts_.draw(pen_, clean(text), style, box);
  }

  double draw_head() const {
    double y = top_mm;
    const auto line = [&](const std::string& text, double points, bool bold, double height) {
      if (text.empty()) return;
      words(text, points, {left_mm, y, table_width, height}, {.bold = bold, .align = PrintAlign::center});
      y += height;
    };
    line(paper_.organiser, head_points, false, line_mm);
    line(paper_.title, title_points, true, line_mm + 2);
    line(paper_.project_title, head_points, false, line_mm);
    return y + 3;
  }

  void draw_headings(double y) const {
    fill_box(pen_, {left_mm, y, table_width, heading_mm}, head_tint);
    draw_rule(left_mm, y, left_mm + table_width, y);
    double x = left_mm;
    for (std::size_t i = 0; i < widths.size(); x += widths[i++])
      words(paper_.headings[i], cell_points, {x + cell_pad, y, widths[i] - 2 * cell_pad, heading_mm},
            {.bold = true, .align = PrintAlign::center});
    draw_rule(left_mm, y + heading_mm, left_mm + table_width, y + heading_mm);
  }

  void draw_row(const RegisterRow& row, double y) const {
    const std::array<const std::string*, 6> cells = {&row.number, &row.name,     &row.unit,
                                                     &row.kind,   &row.given_on, &row.state};
    double x = left_mm;
    for (std::size_t i = 0; i < cells.size(); x += widths[i++])
      words(*cells[i], cell_points, {x + cell_pad, y, widths[i] - 2 * cell_pad, row_mm},
            {.ink = row.is_ended ? ended_ink : cell_ink, .lines = 2, .is_name = i == 1});
    if (row.is_ended) fill_box(pen_, {x + widths.back() / 2 - 3, y + row_mm / 2, 6, 0.2}, ended_ink);
    draw_rule(left_mm, y + row_mm, left_mm + table_width, y + row_mm);
  }

  void draw_foot(std::size_t page, std::size_t pages) const {
    const double y = page_size.height - bottom_mm + 3, third = table_width / 3;
    const auto place = [&](int column) { return PrintBox{left_mm + third * column, y, third, 6}; };
    words(paper_.count, foot_points, place(0), {.ink = ended_ink});
    words(paper_.printed_at, foot_points, place(1), {.ink = ended_ink, .align = PrintAlign::center});
    words(paper_.page_words(page + 1, pages), foot_points, place(2), {.ink = ended_ink, .align = PrintAlign::right});
  }

  void draw_rule(double x1, double y1, double x2, double y2) const {
    set_ink(pen_, table_rule);
    cairo_set_line_width(pen_, 0.2);
    cairo_set_line_cap(pen_, CAIRO_LINE_CAP_SQUARE);
    cairo_move_to(pen_, x1, y1);
    cairo_line_to(pen_, x2, y2);
    cairo_stroke(pen_);
  }

  cairo_t* pen_;
  const PrintFonts& fonts_;
  const RegisterPaper& paper_;
};

}  // namespace

Result<std::string> register_pdf(const RegisterPaper& paper) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  PdfFile file(page_size, paper.title);
  const RegisterPen pen(file.pen(), *fonts, paper);
  const std::size_t on_page = register_rows_on_page(paper);
  const std::size_t pages = std::max<std::size_t>(1, (paper.rows.size() + on_page - 1) / on_page);
  for (std::size_t page = 0; page < pages; ++page) {
    pen.draw_page(page, pages);
    file.end_page();
  }
  return file.finish();
}

}  // namespace sala
