// The blocks of papers of few pages: masthead, finding, tiles, lines of a form, room to sign.
#include "documents/book/book_setter.h"
#include "documents/paper.h"
#include "documents/print_picture.h"

namespace sala {
namespace {

constexpr Ink form_teal = ink_of(0x0F5C63), form_gold = ink_of(0xC98A1B), form_line = ink_of(0xDDD6CA),
              form_quiet = ink_of(0x4A565D), form_ink = ink_of(0x111111);
constexpr double masthead_high_mm = 14, masthead_logo_mm = 13, masthead_gap_mm = 4;
constexpr double finding_bar_mm = 1.2, finding_left_mm = 5;
constexpr double tile_high_mm = 19, tile_gap_mm = 2.6, tile_pad_mm = 2.4, tile_edge_mm = 0.25, tile_key_edge_mm = 0.55;
constexpr double field_dot_mm = 0.32, field_step_mm = 1.1;
constexpr double sign_room_mm = 15, sign_left_mm = 70;

void stroke_tile(cairo_t* pen, const PrintBox& box, bool is_key) {
  round_box(pen, box, 1.6);
  set_ink(pen, is_key ? form_teal : form_line);
  cairo_set_line_width(pen, is_key ? tile_key_edge_mm : tile_edge_mm);
  cairo_stroke(pen);
}

void draw_tile(cairo_t* pen, const PrintFonts& fonts, const BookTiles::Tile& tile, const PrintBox& box) {
  stroke_tile(pen, box, tile.is_key);
  const double inner = box.width - 2 * tile_pad_mm;
  fonts.draw(pen, tile.figure,
             {.size = sarabun_mm(30), .bold = true, .ink = form_teal, .vertical = PrintVertical::middle},
             {box.x + tile_pad_mm, box.y + 1, inner, 10.2});
  fonts.draw(pen, tile.words, {.size = sarabun_mm(14), .ink = form_ink, .vertical = PrintVertical::middle, .lines = 1},
             {box.x + tile_pad_mm, box.y + 11, inner, 6.4});
}

/// Where something is to be written.
void draw_form_dots(cairo_t* pen, double from, double to, double y) {
  if (to <= from) return;
  cairo_set_line_width(pen, field_dot_mm);
  cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
  const double dashes[] = {0, field_step_mm};
  cairo_set_dash(pen, dashes, 2, 0);
  set_ink(pen, form_quiet);
  cairo_move_to(pen, from, y);
  cairo_line_to(pen, to, y);
  cairo_stroke(pen);
  cairo_set_dash(pen, nullptr, 0, 0);
}

/// A slab that is drawn at once and never cut.
BookSlab whole_slab(double height, std::size_t group, std::function<void(cairo_t*, double)> draw) {
  BookSlab slab;
  slab.measure.height = height;
  slab.group = group;
  slab.draw = std::move(draw);
  return slab;
}

}  // namespace

void BookSetter::set_block(const BookMasthead& head) {
  if (head.is_memo) return set_memo_head(head);
  const auto draw = [&fonts = fonts_, &head](cairo_t* pen, double y) {
    double left = book_left_mm;
    if (!head.logo.empty()) {
      draw_png(pen, head.logo, {left, y, masthead_logo_mm, masthead_logo_mm}, PrintAlign::left);
      left += masthead_logo_mm + masthead_gap_mm;
    }
    const double width = book_left_mm + book_wide_mm - left;
    fonts.draw(pen, head.title, {.size = sarabun_mm(24), .bold = true, .ink = form_ink}, {left, y - 0.6, width, 9});
    fonts.draw(pen, head.below, {.size = sarabun_mm(16), .ink = form_quiet}, {left, y + 7.6, width, 6.4});
  };
  BookSlab slab = whole_slab(masthead_high_mm, group_, draw);
  slab.tag = "H1";
  add({std::move(slab)});
}

/// As the rules for office paper have it: the emblem 15 mm high at the left, the title of 29 points on a line of 35.
void BookSetter::set_memo_head(const BookMasthead& head) {
  constexpr double emblem_mm = 15, title_line_mm = 35 / points_per_mm, emblem_above_mm = 10;
  const auto draw = [&fonts = fonts_, &head](cairo_t* pen, double y) {
    if (!head.logo.empty())
      draw_png(pen, head.logo, {book_left_mm, y - emblem_above_mm, emblem_mm * 2, emblem_mm}, PrintAlign::left);
    fonts.draw(pen, head.title,
               {.size = sarabun_mm(29),
                .bold = true,
                .ink = form_ink,
                .align = PrintAlign::center,
                .vertical = PrintVertical::middle},
               {book_left_mm, y, book_wide_mm, title_line_mm});
  };
  BookSlab slab = whole_slab(title_line_mm + 1, group_, draw);
  slab.tag = "H1";
  add({std::move(slab)});
}

void BookSetter::set_block(const BookFinding& finding) {
  const std::size_t first = slabs_.size();
  const double x = book_left_mm + finding_left_mm, width = book_wide_mm - finding_left_mm;
  add_lines({{finding.first, true}}, book_style(18), x, width, "P", 4);
  for (const std::string& other : finding.others) add_lines({{other, false}}, book_style(16), x, width, "P", 0.6);
  for (std::size_t i = first; i < slabs_.size(); ++i) {
    BookSlab& slab = slabs_[i];
    const double above = i == first ? 0 : slab.measure.above;
    slab.measure.keeps_with_next = i + 1 < slabs_.size();
    slab.draw = [text = slab.draw, above, high = slab.measure.height](cairo_t* pen, double y) {
      fill_box(pen, {book_left_mm, y - above, finding_bar_mm, high + above + 0.1}, form_gold);
      text(pen, y);
    };
  }
}

void BookSetter::set_block(const BookTiles& tiles) {
  const auto count = static_cast<double>(tiles.tiles.size());
  if (count < 1) return;
  const auto draw = [&fonts = fonts_, &tiles, width = (book_wide_mm - (count - 1) * tile_gap_mm) / count](cairo_t* pen,
                                                                                                          double y) {
    double x = book_left_mm;
    for (const BookTiles::Tile& tile : tiles.tiles) {
      draw_tile(pen, fonts, tile, {x, y, width, tile_high_mm});
      x += width + tile_gap_mm;
    }
  };
  add({whole_slab(tile_high_mm, group_, draw)}, 4);
}

void BookSetter::set_block(const BookFields& line) {
  constexpr double field_points = 20, words_points = 16;
  const double high = 9;
  const auto draw = [&fonts = fonts_, &line](cairo_t* pen, double y) {
    double shares = 0;
    for (const BookFields::Field& field : line.fields) shares += field.share;
    double x = book_left_mm;
    for (const BookFields::Field& field : line.fields) {
      const double width = book_wide_mm * field.share / shares;
      const PrintLines label(fonts, {{field.label, true}}, book_style(field_points, true), width);
      label.draw(pen, 0, x, y);
      const bool is_last = &field == &line.fields.back();
      const double from = x + label.last_width() + 2, right = x + width - (is_last ? 0 : 2);
      draw_form_dots(pen, from, right, y + 7);
      fonts.draw(pen, field.words,
                 {.size = sarabun_mm(words_points), .ink = form_ink, .vertical = PrintVertical::middle},
                 {from + 1, y + 0.4, right - from - 1, 7});
      x += width;
    }
  };
  add({whole_slab(high, group_, draw)});
}

void BookSetter::set_block(const BookSigning& signing) {
  const LineStyle style = book_style(16, false, PrintAlign::center);
  const std::size_t first = slabs_.size();
  for (std::size_t i = 0; i < signing.lines.size(); ++i)
    add_lines({{signing.lines[i], false}}, style, book_left_mm + sign_left_mm, book_wide_mm - sign_left_mm, "P",
              i == 0 ? sign_room_mm : 0);
  for (std::size_t i = first; i + 1 < slabs_.size(); ++i) slabs_[i].measure.keeps_with_next = true;
}

}  // namespace sala
