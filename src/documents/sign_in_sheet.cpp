#include "documents/sign_in_sheet.h"

#include <span>
#include <vector>

#include "documents/paper.h"
#include "documents/print_picture.h"

namespace sala {
namespace {

// Everything in millimetres.
constexpr double page_height = a4_upright.height;
constexpr double left = 14, top = 13, bottom = 15, width = a4_upright.width - 2 * left;
constexpr double logo_height = 16, heading_height = 9.5, row_height = 12, pad = 1.2;
constexpr std::array<double, 6> column_widths = {10, 50, 29, 33, 40, 20};
constexpr double points = 13.5,
                 least_points = 10;  // one size on a page; what needs less than the least is alone with it
constexpr double signers_height = 34, signer_line = 8;
constexpr Ink quiet = ink_of(0x4A565D), tint = ink_of(0xE8EFEE), rule = ink_of(0x5A646A);

/// A line of the head: its words, points, and room.
struct HeadLine {
  std::string words;
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

std::size_t rows_on_page(const SignInSheet& sheet, double below = 0) {
  const double room = page_height - top - head_height(sheet) - heading_height - bottom - below;
  return static_cast<std::size_t>(room / row_height);
}

/// Where each page's rows end. The last page has room below its rows, and a row where there is any; empty rows fill it.
std::vector<std::size_t> page_ends(const SignInSheet& sheet) {
  const auto empty = static_cast<std::size_t>(std::max(sheet.empty_rows, 0));
  const std::size_t rows = sheet.rows.size() + empty, on_page = rows_on_page(sheet);
  const std::size_t on_last = rows_on_page(sheet, signers_height);
  std::vector<std::size_t> ends;
  std::size_t placed = 0;
  while (rows - placed > on_last) {
    placed = std::min(placed + on_page, rows - 1);
    ends.push_back(placed);
  }
  ends.push_back(empty > 0 ? placed + on_last : rows);
  return ends;
}

class PagePen {
 public:
  PagePen(cairo_t* cairo, const PrintFonts& fonts, const SignInSheet& sheet)
      : cairo_(cairo), fonts_(fonts), sheet_(sheet) {}

  void draw_page(std::size_t page, const std::vector<std::size_t>& ends) {
    const std::size_t begin = page == 0 ? 0 : ends[page - 1], listed = sheet_.rows.size();
    double y = draw_head(top, begin >= listed && listed > 0);
    const double table_top = y;
    y = draw_headings(y);
    const std::span rows = std::span(sheet_.rows).subspan(std::min(begin, listed));
    const double size = size_for(rows.first(std::min(rows.size(), ends[page] - begin)));
    for (std::size_t i = begin; i < ends[page]; ++i, y += row_height)
      draw_row(i < listed ? sheet_.rows[i] : SignInRow{}, size, y);
    draw_column_lines(table_top, y);
    if (page + 1 == ends.size()) draw_signers(y);
    draw_foot(page, ends.size());
  }

 private:
  void words(const std::string& text, double size, const PrintBox& box, PrintStyle style) {
    style.size = size / points_per_mm;
    style.vertical = PrintVertical::middle;
    fonts_.draw(cairo_, text, style, box);
  }

  double draw_head(double y, bool is_spare) {
    if (!sheet_.logo.empty()) {
      draw_png(cairo_, sheet_.logo, {left, y, width, logo_height});
      y += logo_height + 2;
    }
    auto lines = head_lines(sheet_);
    if (is_spare) lines[1].words += " · " + sheet_.spare;
    for (const HeadLine& line : lines) {
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

  using Cells = std::array<const std::string*, 5>;
  static Cells cells_of(const SignInRow& row) { return {&row.no, &row.name, &row.position, &row.unit, &row.signed_in}; }
  static PrintStyle style_of(std::size_t column) {
    return {.align = column == 0 ? PrintAlign::center : PrintAlign::left, .lines = 2, .is_name = column == 1};
  }
  static PrintBox cell_box(std::size_t column, double x, double y) {
    return {x + pad, y + 0.15, column_widths[column] - 2 * pad, row_height - 0.3};
  }

  /// The size at which every cell of these rows holds its words.
  double size_for(std::span<const SignInRow> rows) const {
    double size = points;
    for (const SignInRow& row : rows) {
      const Cells cells = cells_of(row);
      for (std::size_t i = 0; i < cells.size(); ++i) {
        PrintStyle style = style_of(i);
        style.size = size / points_per_mm;
        if (!cells[i]->empty())
          size = std::max(least_points, fonts_.measure(*cells[i], style, cell_box(i, 0, 0)).size * points_per_mm);
      }
    }
    return size;
  }

  void draw_row(const SignInRow& row, double size, double y) {
    const Cells cells = cells_of(row);
    double x = left;
    for (std::size_t i = 0; i < cells.size(); x += column_widths[i++])
      if (!cells[i]->empty()) words(*cells[i], size, cell_box(i, x, y), style_of(i));
    draw_line(left, y + row_height, left + width, y + row_height);
  }

  /// "ลงชื่อ ……… ผู้จัดทำ", the name in brackets, the day; side by side below the rows.
  void draw_signers(double y) {
    constexpr double label = 14, role = 24, space = 10;
    const double each = (width - space) / 2;
    for (std::size_t i = 0; i < sheet_.signers.size(); ++i) {
      const double x = left + static_cast<double>(i) * (each + space), line_end = x + each - role;
      const auto rule_at = [&](double line) { draw_line(x + label, line + 6.5, line_end, line + 6.5); };
      double line = y + 6;
      words(sheet_.sign_here, points, {x, line, label, signer_line}, {});
      words(sheet_.signers[i], points, {line_end + 2, line, role - 2, signer_line}, {});
      rule_at(line);
      line += signer_line;
      words("(", points, {x, line, label - 1, signer_line}, {.align = PrintAlign::right});
      words(")", points, {line_end + 1, line, role, signer_line}, {});
      rule_at(line);
      line += signer_line;
      words(sheet_.sign_on, points, {x, line, label, signer_line}, {});
      rule_at(line);
    }
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
    constexpr double page_width = 32;
    words(sheet_.count, 12, {left, y, width - page_width, 6}, {.ink = quiet});
    words(sheet_.page_words(page + 1, pages), 12, {left + width - page_width, y, page_width, 6},
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
  const std::vector<std::size_t> ends = page_ends(sheet);
  for (std::size_t page = 0; page < ends.size(); ++page) {
    pen.draw_page(page, ends);
    file.end_page();
  }
  auto bytes = file.finish();
  if (!bytes) return Failure(bytes.error());
  return SignInPdf{std::move(*bytes), ends.size()};
}

}  // namespace sala
