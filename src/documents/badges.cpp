#include "documents/badges.h"

#include <algorithm>
#include <array>

#include "documents/badge_faces.h"

namespace sala {
namespace {

/// How badges lie on A4.
struct BadgeSheet {
  std::string_view name;
  int columns = 1, rows = 1;
  double width = 0, height = 0;  ///< of a face
  bool is_upright = false;
  int faces = 1;  ///< of a badge, beside one another
};
constexpr std::array<BadgeSheet, 4> badge_sheets = {{{"a6", 2, 2, 105, 148.5, true},
                                                     {"a7", 2, 4, 105, 74.25, false},
                                                     {"86x54", 2, 5, 86, 54, false},
                                                     {"fold", 1, 2, 105, 148.5, true, 2}}};
constexpr Ink cut_ink = ink_of(0x8A8F93);
constexpr double cut_width = 0.15, fold_dash = 1.2;

const BadgeSheet& sheet_of(BadgeSize size) {
  return badge_sheets[static_cast<std::size_t>(size)];
}

double badge_width(const BadgeSheet& sheet) {
  return sheet.width * sheet.faces;
}

PrintBox badge_place(const BadgeSheet& sheet, std::size_t index) {
  const auto columns = static_cast<std::size_t>(sheet.columns);
  const double left = (a4_upright.width - badge_width(sheet) * sheet.columns) / 2;
  const double top = (a4_upright.height - sheet.height * sheet.rows) / 2;
  return {left + badge_width(sheet) * static_cast<double>(index % columns),
          top + sheet.height * static_cast<double>(index / columns), badge_width(sheet), sheet.height};
}

void draw_straight(cairo_t* pen, double x1, double y1, double x2, double y2) {
  cairo_move_to(pen, x1, y1);
  cairo_line_to(pen, x2, y2);
  cairo_stroke(pen);
}

/// Lines to cut along, over the whole page so that a paper knife finds them; to fold along, dashed.
void draw_sheet_lines(cairo_t* pen, const BadgeSheet& sheet) {
  const PrintBox first = badge_place(sheet, 0);
  cairo_save(pen);
  set_ink(pen, cut_ink);
  cairo_set_line_width(pen, cut_width);
  for (int column = 0; column <= sheet.columns; ++column) {
    const double x = first.x + first.width * column;
    if (x > 1 && x < a4_upright.width - 1) draw_straight(pen, x, 0, x, a4_upright.height);
  }
  for (int row = 0; row <= sheet.rows; ++row) {
    const double y = first.y + first.height * row;
    if (y > 1 && y < a4_upright.height - 1) draw_straight(pen, 0, y, a4_upright.width, y);
  }
  cairo_set_dash(pen, &fold_dash, 1, 0);
  for (int face = 1; face < sheet.faces; ++face)
    draw_straight(pen, first.x + sheet.width * face, 0, first.x + sheet.width * face, a4_upright.height);
  cairo_restore(pen);
}

Result<void> draw_badge(cairo_t* pen, const FaceTools& tools, const BadgeSheet& sheet, const BadgeCard& card,
                        const PrintBox& place) {
  for (int face = 0; face < sheet.faces; ++face) {
    const PrintBox box{place.x + sheet.width * face, place.y, sheet.width, sheet.height};
    const auto drawn =
        sheet.is_upright ? draw_upright_face(pen, tools, card, box) : draw_lying_face(pen, tools, card, box);
    if (!drawn) return drawn;
  }
  return {};
}

}  // namespace

std::string_view name_of(BadgeSize size) {
  return sheet_of(size).name;
}

std::optional<BadgeSize> parse_badge_size(std::string_view text) {
  const auto found = std::ranges::find(badge_sheets, text, &BadgeSheet::name);
  if (found == badge_sheets.end()) return std::nullopt;
  return static_cast<BadgeSize>(found - badge_sheets.begin());
}

std::size_t badges_on_page(BadgeSize size) {
  return static_cast<std::size_t>(sheet_of(size).columns * sheet_of(size).rows);
}

Result<std::string> badges_pdf(const std::vector<BadgeCard>& cards, BadgeSize size) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  const BadgeSheet& sheet = sheet_of(size);
  const std::size_t on_page = badges_on_page(size);
  PrintPictures pictures;
  PdfFile file(a4_upright, cards.empty() ? "" : cards.front().project_title);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const auto drawn = draw_badge(file.pen(), {*fonts, pictures}, sheet, cards[i], badge_place(sheet, i % on_page));
    if (!drawn) return Failure(drawn.error());
    if ((i + 1) % on_page != 0 && i + 1 != cards.size()) continue;
    draw_sheet_lines(file.pen(), sheet);
    file.end_page();
  }
  return file.finish();
}

}  // namespace sala
