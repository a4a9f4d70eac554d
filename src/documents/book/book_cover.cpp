#include "documents/book/book_cover.h"

#include <algorithm>

#include "documents/print_picture.h"

namespace sala {
namespace {

// Everything in millimetres.
constexpr double text_left = 45, text_wide = 145, bar_left = 30, bar_wide = 2.4, gold_left = 33.4, gold_wide = 0.5;
constexpr double logo_top = 29, logo_high = 25.4, logo_wide = 60, organisation_top = 59, kind_top = 103;
constexpr double title_high = 66, under_title = 7, bottom = 272;
constexpr Ink teal = ink_of(0x0F5C63), gold = ink_of(0xC98A1B), cover_ink = ink_of(0x111111),
              small_ink = ink_of(0x4A565D);

class CoverPen {
 public:
  CoverPen(cairo_t* pen, const PrintFonts& fonts) : pen_(pen), fonts_(fonts) {}

  /// Words that begin at y; answers where they end.
  double words(const std::string& text, double y, double points, PrintStyle style, double high) const {
    if (text.empty()) return y;
    style.size = sarabun_mm(points);
    fonts_.draw(pen_, text, style, {text_left, y, text_wide, high});
    const PrintedText printed = fonts_.measure(text, style, {text_left, y, text_wide, high});
    return std::max(y + printed.size * 1.3 * printed.lines, printed.ink.y + printed.ink.height);
  }

  double lines(const std::vector<std::string>& all, double y, double points) const {
    for (const std::string& line : all) y = words(line, y, points, {.ink = cover_ink, .lines = 2}, 18) + 0.6;
    return y;
  }

 private:
  cairo_t* pen_;
  const PrintFonts& fonts_;
};

}  // namespace

void draw_book_cover(cairo_t* pen, const PrintFonts& fonts, const BookCover& cover) {
  const CoverPen words(pen, fonts);
  fill_box(pen, {bar_left, 0, bar_wide, a4_upright.height}, teal);
  fill_box(pen, {gold_left, 0, gold_wide, a4_upright.height}, gold);
  if (!cover.logo.empty()) draw_png(pen, cover.logo, {text_left, logo_top, logo_wide, logo_high}, PrintAlign::left);
  double y = words.words(cover.organisation, organisation_top, 22, {.bold = true, .ink = teal, .lines = 2}, 20);
  words.words(cover.organiser, y + 0.4, 20, {.ink = cover_ink, .lines = 2}, 18);
  y = words.words(cover.kind, kind_top, 26, {.ink = cover_ink}, 12);
  y = words.words(cover.title, y + 2, 56, {.bold = true, .ink = cover_ink, .lines = 3}, title_high);
  fill_box(pen, {text_left, y + under_title - 3, 38, 0.8}, gold);
  words.lines(cover.when_and_where, y + under_title + 4, 22);
  constexpr double given_pitch = 8.2, small_high = 7;
  double from = bottom - small_high - 3 - given_pitch * static_cast<double>(cover.given_by.size());
  for (const std::string& line : cover.given_by) {
    words.words(line, from, 20, {.ink = cover_ink}, given_pitch);
    from += given_pitch;
  }
  words.words(cover.small, bottom - small_high, 16, {.ink = small_ink}, small_high);
}

}  // namespace sala
