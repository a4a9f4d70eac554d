#include "documents/badge_faces.h"

#include <algorithm>
#include <array>

#include "core/thai_text.h"
#include "documents/code_stencil.h"

namespace sala {
namespace {

constexpr int badge_modules = 25, most_badge_version = 2;
constexpr double least_module_mm = 18.0 / badge_modules;
constexpr Ink white = ink_of(0xFFFFFF), name_ink = ink_of(0x1E2A32), quiet_words = ink_of(0x4A565D),
              thin_rule = ink_of(0xD8D0C3), organiser_ink = ink_of(0x0F5C63);
constexpr std::array<Ink, 3> tones = {ink_of(0x0F5C63), ink_of(0x7A5206), ink_of(0x17693F)};

Ink tone_ink(const BadgeCard& card) {
  return tones[static_cast<std::size_t>(card.tone)];
}

std::string kind_and_no(const BadgeCard& card) {
  return clean(card.kind + (card.kind.empty() || card.no.empty() ? "" : " · ") + card.no);
}

/// Words in a box, in TH Sarabun points.
struct FacePen {
  cairo_t* pen;
  const PrintFonts& fonts;
  double scale = 1;

  void words(const std::string& text, double points, PrintStyle style, const PrintBox& box) const {
    style.size = sarabun_mm(points) * scale;
    style.vertical = PrintVertical::middle;
    style.balanced = true;
    if (!text.empty()) fonts.draw(pen, clean(text), style, box);
  }
  /// As large as the box allows, on one line.
  void name(const std::string& text, double points, PrintAlign align, const PrintBox& box) const {
    words(text, points, {.bold = true, .ink = name_ink, .align = align}, box);
  }
};

/// A band along an edge; the corners of a badge are cut square, so it goes right up to them.
void draw_band(cairo_t* pen, const PrintBox& box, const Ink& ink) {
  fill_box(pen, box, ink);
}

void draw_hole(cairo_t* pen, double middle, double y) {
  round_box(pen, {middle - 7, y, 14, 3}, 1.5);
  set_ink(pen, thin_rule);
  cairo_set_line_width(pen, 0.3);
  cairo_stroke(pen);
}

}  // namespace

Result<void> draw_upright_face(cairo_t* pen, const FaceTools& tools, const BadgeCard& card, const PrintBox& box) {
  constexpr double side = 7, band = 15, least_code = code_side(0.92, badge_modules);
  const FacePen face{pen, tools.fonts};
  const double middle = box.x + box.width / 2, left = box.x + side, width = box.width - 2 * side;
  const bool has_code = !card.code.empty();
  const double down = has_code ? 0 : 12;  // without a code, the name has its room
  draw_hole(pen, middle, box.y + 5);
  if (!card.logo.empty()) tools.pictures.draw(pen, card.logo, {middle - 12, box.y + 11, 24, 12});
  face.words(card.organiser, 17, {.bold = true, .ink = organiser_ink, .align = PrintAlign::center},
             {left, box.y + 24, width, 6.5});
  face.words(card.project_title, 15, {.ink = quiet_words, .align = PrintAlign::center, .lines = 2},
             {left, box.y + 30.5, width, 9.5});
  face.name(card.given_name, 88, PrintAlign::center, {left, box.y + 41 + down, width, 28});
  face.name(card.family_name, 36, PrintAlign::center, {left, box.y + 68.5 + down, width, 12});
  face.words(card.unit, 18, {.ink = name_ink, .align = PrintAlign::center, .lines = 2},
             {left, box.y + 81 + down, width, card.position.empty() ? 10.5 : 6});
  face.words(card.position, 16, {.ink = quiet_words, .align = PrintAlign::center},
             {left, box.y + 87 + down, width, 5.5});
  if (has_code) {
    const auto drawn = draw_code_stencil(pen, card.code, {middle - least_code / 2, box.y + 92, least_code, least_code},
                                         most_badge_version);
    if (!drawn) return drawn;
    face.words(card.code_below, 14, {.ink = quiet_words, .align = PrintAlign::center}, {left, box.y + 121.5, width, 6});
  }
  const PrintBox foot{box.x, box.y + box.height - band, box.width, band};
  draw_band(pen, foot, tone_ink(card));
  face.words(kind_and_no(card), 24, {.bold = true, .ink = white, .align = PrintAlign::center},
             {left, foot.y, width, band - 2});
  return {};
}

Result<void> draw_lying_face(cairo_t* pen, const FaceTools& tools, const BadgeCard& card, const PrintBox& box) {
  const double k = box.width / 86;  // everything grows with the width
  const FacePen face{pen, tools.fonts, k};
  const auto at = [&](double x, double y, double width, double height) {
    return PrintBox{box.x + x * k, box.y + y * k, width * k, height * k};
  };
  const double bottom = box.height / k, side = std::max(code_side(least_module_mm, badge_modules), 22.0 * k) / k;
  const bool has_code = !card.code.empty();
  const double words_width = has_code ? 86 - 4 - 2 - side - 1 : 78;
  draw_band(pen, at(0, 0, 86, 10), tone_ink(card));
  double organiser_left = 4;
  if (!card.logo.empty()) {
    round_box(pen, at(4, 1.5, 9, 7), 1 * k);
    set_ink(pen, white);
    cairo_fill(pen);
    tools.pictures.draw(pen, card.logo, at(4.5, 1.9, 8, 6.2));
    organiser_left = 15;
  }
  face.words(card.organiser, 14, {.ink = white}, at(organiser_left, 0.5, 82 - organiser_left - 29, 9));
  face.words(card.kind.empty() ? card.no : card.kind, 17, {.bold = true, .ink = white, .align = PrintAlign::right},
             at(52, 0.5, 30, 9));
  face.name(card.given_name, 54, PrintAlign::left, at(4, 11, words_width, 15));
  face.name(card.family_name, 26, PrintAlign::left, at(4, 25.5, words_width, 8));
  face.words(card.unit, 14, {.ink = name_ink, .lines = 2}, at(4, 33.5, words_width, card.position.empty() ? 9 : 5));
  face.words(card.position, 13, {.ink = quiet_words}, at(4, 38.5, words_width, 4.5));
  if (has_code) {
    const auto drawn = draw_code_stencil(pen, card.code, at(86 - 2 - side, 11, side, side), most_badge_version);
    if (!drawn) return drawn;
    face.words(card.code_below, 12, {.ink = quiet_words, .align = PrintAlign::center, .lines = 2},
               at(86 - 3 - side, 10.5 + side, side + 2, 8));
  }
  fill_box(pen, at(4, bottom - 9.3, 78, 0.2), thin_rule);
  face.words(card.project_title, 14, {.ink = quiet_words}, at(4, bottom - 8.8, 51, 6.3));
  face.words(card.date, 14, {.ink = quiet_words, .align = PrintAlign::right}, at(56, bottom - 8.8, 26, 6.3));
  return {};
}

}  // namespace sala
