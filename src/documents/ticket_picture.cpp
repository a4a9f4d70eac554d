#include "documents/ticket_picture.h"

#include <span>

#include "documents/code_stencil.h"
#include "documents/paper.h"
#include "documents/qr_code.h"
#include "words/documents.h"

namespace sala {
namespace {

// A card is A6 in tenths of a millimetre, which are the pixels of the PNG.
constexpr double card_width = 1050, card_height = 1485;
constexpr double edge = 36, corner = 40, inset = 92;
constexpr double band_height = 302;
constexpr double code_room = 742, code_top = 412;
constexpr int least_module = 8;
constexpr double mm_per_unit = 0.1;
constexpr int columns = 2, cards_per_page = 4;

constexpr Ink paper = ink_of(0xFBF8F3), surface = ink_of(0xFFFFFF), ink = ink_of(0x1E2A32),
              quiet_ink = ink_of(0x4A565D), ticket_line = ink_of(0xE4DDD2), primary = ink_of(0x0F5C63),
              primary_tint = ink_of(0xD5E6E4), gold = ink_of(0xC98A1B), ticket_black = ink_of(0x000000);

void fill(cairo_t* cairo, const Ink& color) {
  set_ink(cairo, color);
  cairo_fill(cairo);
}

/// Modules on whole pixels and without smoothing; neighbours in a row as one bar, so that no seam shows in print.
void draw_code(cairo_t* cairo, const QrMatrix& code) {
  const double module = std::floor(code_room / (code.size + 2 * quiet_modules));
  const double left = std::round((card_width - module * code.size) / 2);
  const double top = std::round(code_top + (code_room - module * code.size) / 2);
  cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
  for (int y = 0; y < code.size; ++y)
    for (int x = 0; x < code.size;) {
      int end = x;
      while (end < code.size && code.dark(end, y)) ++end;
      if (end > x) cairo_rectangle(cairo, left + x * module, top + y * module, (end - x) * module, module);
      x = std::max(end, x + 1);
    }
  fill(cairo, ticket_black);
  cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT);
}

void draw_ground(cairo_t* cairo) {
  const PrintBox card{edge, edge, card_width - 2 * edge, card_height - 2 * edge};
  round_box(cairo, card, corner);
  fill(cairo, surface);

  cairo_save(cairo);
  round_box(cairo, card, corner);
  cairo_clip(cairo);
  cairo_rectangle(cairo, edge, edge, card.width, band_height);
  fill(cairo, primary);
  cairo_rectangle(cairo, edge, edge + band_height, card.width, 8);
  fill(cairo, gold);
  cairo_restore(cairo);

  round_box(cairo, card, corner);
  set_ink(cairo, ticket_line);
  cairo_set_line_width(cairo, 2);
  cairo_stroke(cairo);
  cairo_rectangle(cairo, inset, card_height - 138, card_width - 2 * inset, 2);
  fill(cairo, ticket_line);
}

void draw_words(cairo_t* cairo, const PrintFonts& fonts, const TicketCard& card) {
  const double width = card_width - 2 * inset;
  const auto at = [width](double y, double height) { return PrintBox{inset, y, width, height}; };
  using enum PrintVertical;
  fonts.draw(cairo, card.organiser, {.size = 44, .ink = primary_tint, .vertical = middle}, at(62, 60));
  fonts.draw(cairo, card.project_title, {.size = 68, .bold = true, .ink = surface, .vertical = middle, .lines = 2},
             at(124, 196));
  fonts.draw(cairo, card.date,
             {.size = 52, .bold = true, .ink = primary, .align = PrintAlign::center, .vertical = middle}, at(352, 58));
  fonts.draw(cairo, card.place, {.size = 40, .ink = quiet_ink, .align = PrintAlign::center, .vertical = middle},
             at(406, 48));
  fonts.draw(cairo, card.name,
             {.size = 92,
              .bold = true,
              .ink = ink,
              .align = PrintAlign::center,
              .vertical = middle,
              .lines = 2,
              .is_name = true},
             at(1122, 130));
  fonts.draw(cairo, card.unit,
             {.size = 50, .ink = quiet_ink, .align = PrintAlign::center, .vertical = middle, .lines = 2}, at(1246, 96));
  const double foot = card_height - 124, third = width / 3;
  fonts.draw(cairo, card.no, {.size = 46, .bold = true, .ink = primary, .vertical = middle}, {inset, foot, third, 76});
  fonts.draw(cairo, card.hint,
             {.size = 40, .ink = quiet_ink, .align = PrintAlign::right, .vertical = middle, .lines = 2},
             {inset + third, foot, 2 * third, 76});
}

Result<void> draw_card(cairo_t* cairo, const PrintFonts& fonts, const TicketCard& card) {
  const auto code = qr_code(card.code_text);
  if (!code) return Failure(code.error());
  if ((code->size + 2 * quiet_modules) * least_module > code_room) return fail(words::error_qr_text);
  draw_ground(cairo);
  draw_code(cairo, *code);
  draw_words(cairo, fonts, card);
  return {};
}

void draw_cut_lines(cairo_t* cairo) {
  const double dashes[] = {12, 12};
  cairo_set_dash(cairo, dashes, 2, 0);
  cairo_set_line_width(cairo, 2);
  cairo_set_source_rgb(cairo, 0.6, 0.6, 0.6);
  cairo_move_to(cairo, card_width, 0);
  cairo_line_to(cairo, card_width, 2 * card_height);
  cairo_move_to(cairo, 0, card_height);
  cairo_line_to(cairo, 2 * card_width, card_height);
  cairo_stroke(cairo);
}

/// One page of up to four cards, in the units of a card.
Result<void> draw_page(cairo_t* cairo, const PrintFonts& fonts, std::span<const TicketCard> cards) {
  for (std::size_t i = 0; i < cards.size(); ++i) {
    cairo_save(cairo);
    cairo_translate(cairo, static_cast<double>(i % columns) * card_width,
                    static_cast<double>(i / columns) * card_height);
    const auto drawn = draw_card(cairo, fonts, cards[i]);
    cairo_restore(cairo);
    if (!drawn) return drawn;
  }
  cairo_save(cairo);
  draw_cut_lines(cairo);
  cairo_restore(cairo);
  return {};
}

}  // namespace

Result<std::string> ticket_png(const TicketCard& card) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  const PaperSurface image(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(card_width), static_cast<int>(card_height)));
  const PaperPen cairo(cairo_create(image.get()));
  cairo_rectangle(cairo.get(), 0, 0, card_width, card_height);
  fill(cairo.get(), paper);  // printed cards have paper of their own
  const auto drawn = draw_card(cairo.get(), *fonts, card);
  if (!drawn) return Failure(drawn.error());
  return png_bytes(image.get());
}

Result<std::string> tickets_pdf(const std::vector<TicketCard>& cards) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  PdfFile pdf(a4_upright, cards.empty() ? "" : cards.front().project_title);
  cairo_scale(pdf.pen(), mm_per_unit, mm_per_unit);
  for (std::span<const TicketCard> rest = cards; !rest.empty();) {
    const auto page = rest.first(std::min<std::size_t>(rest.size(), cards_per_page));
    const auto drawn = draw_page(pdf.pen(), *fonts, page);
    if (!drawn) return Failure(drawn.error());
    pdf.end_page();
    rest = rest.subspan(page.size());
  }
  return pdf.finish();
}

}  // namespace sala
