#include "documents/ticket_picture.h"

#include <cairo-pdf.h>
#include <cairo.h>

#include <numbers>

#include "documents/print_text.h"
#include "documents/qr_code.h"
#include "words/documents.h"

namespace sala {
namespace {

// A card is A6 in tenths of a millimetre, which are the pixels of the PNG.
constexpr double card_width = 1050, card_height = 1485;
constexpr double edge = 36, corner = 40, inset = 92;
constexpr double band_height = 302;
constexpr double code_side = 742, code_top = 412;
constexpr int quiet_modules = 4, least_module = 8;
constexpr double points_per_unit = 72 / 254.0;
constexpr int columns = 2, cards_per_page = 4;

constexpr Ink paper = ink_of(0xFBF8F3), surface = ink_of(0xFFFFFF), ink = ink_of(0x1E2A32),
              quiet_ink = ink_of(0x4A565D), ticket_line = ink_of(0xE4DDD2), primary = ink_of(0x0F5C63),
              primary_tint = ink_of(0xD5E6E4), gold = ink_of(0xC98A1B), ticket_black = ink_of(0x000000);

struct TicketDestroy {
  void operator()(cairo_surface_t* surface_) const { cairo_surface_destroy(surface_); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, TicketDestroy>;
using Cairo = std::unique_ptr<cairo_t, TicketDestroy>;

cairo_status_t ticket_append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void fill(cairo_t* cairo, const Ink& color) {
  cairo_set_source_rgb(cairo, color.red, color.green, color.blue);
  cairo_fill(cairo);
}

void rounded(cairo_t* cairo, const PrintBox& box, double radius) {
  constexpr double quarter = std::numbers::pi / 2;
  const double right = box.x + box.width - radius, bottom = box.y + box.height - radius;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, right, box.y + radius, radius, -quarter, 0);
  cairo_arc(cairo, right, bottom, radius, 0, quarter);
  cairo_arc(cairo, box.x + radius, bottom, radius, quarter, 2 * quarter);
  cairo_arc(cairo, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo);
}

/// Modules on whole pixels and without smoothing; neighbours in a row as one bar, so that no seam shows in print.
void draw_code(cairo_t* cairo, const QrMatrix& code) {
  const double module = std::floor(code_side / (code.size + 2 * quiet_modules));
  const double left = std::round((card_width - module * code.size) / 2);
  const double top = std::round(code_top + (code_side - module * code.size) / 2);
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
  rounded(cairo, card, corner);
  fill(cairo, surface);

  cairo_save(cairo);
  rounded(cairo, card, corner);
  cairo_clip(cairo);
  cairo_rectangle(cairo, edge, edge, card.width, band_height);
  fill(cairo, primary);
  cairo_rectangle(cairo, edge, edge + band_height, card.width, 8);
  fill(cairo, gold);
  cairo_restore(cairo);

  rounded(cairo, card, corner);
  cairo_set_source_rgb(cairo, ticket_line.red, ticket_line.green, ticket_line.blue);
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
  if ((code->size + 2 * quiet_modules) * least_module > code_side) return fail(words::error_qr_text);
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
  const Surface image(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(card_width), static_cast<int>(card_height)));
  const Cairo cairo(cairo_create(image.get()));
  cairo_rectangle(cairo.get(), 0, 0, card_width, card_height);
  fill(cairo.get(), paper);  // printed cards have paper of their own
  const auto drawn = draw_card(cairo.get(), *fonts, card);
  if (!drawn) return Failure(drawn.error());
  std::string bytes;
  const cairo_status_t status = cairo_surface_write_to_png_stream(image.get(), ticket_append, &bytes);
  if (status) return fail(words::error_document_write, {{"file", "PNG"}, {"why", cairo_status_to_string(status)}});
  return bytes;
}

Result<std::string> tickets_pdf(const std::vector<TicketCard>& cards) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  std::string bytes;
  const Surface pdf(cairo_pdf_surface_create_for_stream(ticket_append, &bytes, columns * card_width * points_per_unit,
                                                        2 * card_height * points_per_unit));
  if (!cards.empty())
    cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_TITLE, cards.front().project_title.c_str());
  {
    const Cairo cairo(cairo_create(pdf.get()));
    cairo_scale(cairo.get(), points_per_unit, points_per_unit);
    for (std::span<const TicketCard> rest = cards; !rest.empty();) {
      const auto page = rest.first(std::min<std::size_t>(rest.size(), cards_per_page));
      const auto drawn = draw_page(cairo.get(), *fonts, page);
      if (!drawn) return Failure(drawn.error());
      cairo_show_page(cairo.get());
      rest = rest.subspan(page.size());
    }
  }
  cairo_surface_finish(pdf.get());
  const cairo_status_t status = cairo_surface_status(pdf.get());
  if (status) return fail(words::error_document_write, {{"file", "PDF"}, {"why", cairo_status_to_string(status)}});
  return bytes;
}

}  // namespace sala
