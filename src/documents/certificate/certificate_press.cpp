#include "documents/certificate/certificate_press.h"

#include <fmt/format.h>

#include <cmath>

#include "core/thai_text.h"
#include "documents/certificate/signatory_lines.h"
#include "documents/certificate/template_background.h"
#include "documents/code_stencil.h"
#include "documents/pdf_pages.h"
#include "words/certificate_paper.h"
#include "words/documents.h"

namespace sala {
namespace {

constexpr double below_code_points = 13, below_code_gap = 0.5, below_code_height = 8, below_code_wider = 8;
constexpr double mm_per_inch = 25.4;
constexpr int most_code_version = 20;
constexpr Ink below_code_ink = ink_of(0x4A565D);
constexpr const char* between_words = "  ";  // Thai office letters: two spaces between two matters

PaperSurface white_picture(PaperSize page, double dots_per_mm) {
  const auto dots = [&](double mm) { return static_cast<int>(std::lround(mm * dots_per_mm)); };
  PaperSurface picture(cairo_image_surface_create(CAIRO_FORMAT_RGB24, dots(page.width), dots(page.height)));
  const PaperPen pen(cairo_create(picture.get()));
  set_ink(pen.get(), ink_of(0xFFFFFF));
  cairo_paint(pen.get());
  return picture;
}

const std::string& words_of(TemplateWhat what, const TemplateField& field, const PrintedCertificate& certificate) {
  static const std::string none;
  switch (what) {
    case TemplateWhat::text:
      if (field.text.empty() && field.text_en.empty()) return certificate.opening;
      return certificate.language == Language::en && !field.text_en.empty() ? field.text_en : field.text;
    case TemplateWhat::organiser:
      return certificate.organiser;
    case TemplateWhat::name:
      return certificate.name;
    case TemplateWhat::sentence:
      return certificate.sentence;
    case TemplateWhat::title:
      return certificate.title;
    case TemplateWhat::dates:
      return certificate.dates;
    case TemplateWhat::hours:
      return certificate.hours;
    case TemplateWhat::place:
      return certificate.place;
    case TemplateWhat::given_on:
      return certificate.given_on;
    case TemplateWhat::number:
      return certificate.number;
    case TemplateWhat::logo:
    case TemplateWhat::signatories:
    case TemplateWhat::code:
      return none;
  }
  return none;
}

bool fits_on_one_line(const PrintFonts& fonts, const TemplateField& field, const std::string& words, double share) {
  PrintStyle style = style_of(field, 1);
  style.size *= share;
  const PrintBox wide{0, 0, 10 * field.box.width, 10 * field.box.height};
  return fonts.measure(words, style, wide).ink.width <= field.box.width;
}

/// Joined while they fit side by side in letters of that share of the field's size.
std::vector<std::string> lines_at(const PrintFonts& fonts, const TemplateField& field,
                                  const std::vector<std::string>& words, double share) {
  std::vector<std::string> lines;
  for (const std::string& each : words) {
    const std::string longer = lines.empty() ? each : lines.back() + between_words + each;
    if (!lines.empty() && fits_on_one_line(fonts, field, longer, share))
      lines.back() = longer;
    else
      lines.push_back(each);
  }
  return lines;
}

void draw_words(cairo_t* pen, const PrintFonts& fonts, const TemplateField& field,
                const PrintedCertificate& certificate) {
  const std::string lines = joined_lines(fonts, field, words_in(field, certificate));
  if (!lines.empty()) fonts.draw(pen, lines, style_of(field, field.lines), field.box);
}

Result<void> draw_code_field(cairo_t* pen, const PrintFonts& fonts, const TemplateField& field,
                             const PrintedCertificate& certificate) {
  if (certificate.code.empty()) return {};
  const PrintBox& box = field.box;
  const auto drawn = draw_code_stencil(pen, certificate.code, {box.x, box.y, box.width, box.width}, most_code_version);
  if (!drawn)
    return fail(drawn.error().text == words::error_qr_text ? words::error_certificate_code_long : drawn.error().text);
  fonts.draw(pen, clean(certificate.code_below),
             {.size = sarabun_mm(below_code_points),
              .ink = below_code_ink,
              .align = PrintAlign::center,
              .lines = 2,
              .balanced = true},
             {box.x - below_code_wider / 2, box.y + box.width + below_code_gap, box.width + below_code_wider,
              below_code_height});
  return {};
}

Result<void> draw_field(cairo_t* pen, const PrintFonts& fonts, PrintPictures& pictures, const TemplateField& field,
                        const PrintedCertificate& certificate) {
  switch (field.what) {
    case TemplateWhat::logo:
      if (!certificate.logo.empty()) pictures.draw(pen, certificate.logo, field.box);
      return {};
    case TemplateWhat::signatories:
      draw_signatories(pen, fonts, pictures, field, certificate.signatories);
      return {};
    case TemplateWhat::code:
      return draw_code_field(pen, fonts, field, certificate);
    default:
      draw_words(pen, fonts, field, certificate);
      return {};
  }
}

}  // namespace

PrintStyle style_of(const TemplateField& field, int lines) {
  return {.size = sarabun_mm(field.size),
          .bold = field.bold,
          .ink = field.ink,
          .align = field.align,
          .vertical = field.vertical,
          .lines = lines,
          .is_name = field.what == TemplateWhat::name,
          .balanced = true};
}

std::vector<std::string> words_in(const TemplateField& field, const PrintedCertificate& certificate) {
  std::vector<TemplateWhat> all{field.what};
  all.insert(all.end(), field.joined.begin(), field.joined.end());
  std::vector<std::string> words;
  for (const TemplateWhat what : all)
    if (std::string each = clean(words_of(what, field, certificate)); !each.empty()) words.push_back(std::move(each));
  return words;
}

std::string joined_lines(const PrintFonts& fonts, const TemplateField& field, const std::vector<std::string>& words) {
  if (words.size() <= 1) return words.empty() ? "" : words.front();
  constexpr double least = 0.7, smaller_by = 0.04;
  for (double share = 1; share > least; share -= smaller_by)
    if (const auto lines = lines_at(fonts, field, words, share); static_cast<int>(lines.size()) <= field.lines)
      return fmt::format("{}", fmt::join(lines, "\n"));
  return fmt::format("{}", fmt::join(words, between_words));  // broken wherever a line is full
}

Result<CertificatePress> CertificatePress::open(const CertificateTemplate& shape, std::string_view background) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  CertificatePress press(shape, *fonts);
  if (background.empty()) return press;
  auto recording = record_background(background, shape.page, shape.background);
  if (!recording) return Failure(recording.error());
  press.background_ = std::move(*recording);
  return press;
}

void CertificatePress::draw_background(cairo_t* pen) const {
  if (!background_) return;
  cairo_set_source_surface(pen, background_.get(), 0, 0);
  cairo_paint(pen);
}

Result<void> CertificatePress::draw_fields(cairo_t* pen, const PrintedCertificate& certificate) const {
  for (const TemplateField& field : shape_.fields)
    if (const auto drawn = draw_field(pen, fonts_, *pictures_, field, certificate); !drawn) return drawn;
  return {};
}

Result<void> CertificatePress::draw(cairo_t* pen, const PrintedCertificate& certificate) const {
  draw_background(pen);
  return draw_fields(pen, certificate);
}

Result<void> CertificatePress::add_page(PdfFile& file, const PrintedCertificate& certificate) const {
  if (!certificate.number.empty()) file.add_to_outline(clean(certificate.number));
  const auto drawn = draw_fields(file.pen(), certificate);
  if (!drawn) return drawn;
  file.end_page();
  return {};
}

Result<std::string> CertificatePress::finish(PdfFile& file) const {
  const bool has_pages = file.pages() > 0;
  auto pages = file.finish();
  if (!pages || !background_ || !has_pages) return pages;
  PdfFile paper(shape_.page, "");
  draw_background(paper.pen());
  paper.end_page();
  const auto behind = paper.finish();
  if (!behind) return behind;
  return with_paper_under(*pages, *behind);
}

Result<std::string> CertificatePress::pdf(const std::vector<PrintedCertificate>& certificates) const {
  PdfFile file(shape_.page, certificates.empty() ? "" : certificates.front().title);
  for (const PrintedCertificate& each : certificates)
    if (const auto added = add_page(file, each); !added) return Failure(added.error());
  return finish(file);
}

Result<std::string> CertificatePress::png(const PrintedCertificate& certificate, double dots_per_inch) const {
  // Drawn as on paper first: letters that know of pixels would stand elsewhere.
  const cairo_rectangle_t whole{0, 0, shape_.page.width, shape_.page.height};
  const PaperSurface page(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &whole));
  {
    const PaperPen pen(cairo_create(page.get()));
    if (const auto drawn = draw(pen.get(), certificate); !drawn) return Failure(drawn.error());
  }
  const double scale = dots_per_inch / mm_per_inch;
  const PaperSurface picture = white_picture(shape_.page, scale);
  const PaperPen pen(cairo_create(picture.get()));
  cairo_scale(pen.get(), scale, scale);
  cairo_set_source_surface(pen.get(), page.get(), 0, 0);
  cairo_paint(pen.get());
  return png_bytes(picture.get());
}

PaperSurface CertificatePress::blank_page(int dots_per_mm) const {
  PaperSurface picture = white_picture(shape_.page, dots_per_mm);
  const PaperPen pen(cairo_create(picture.get()));
  cairo_scale(pen.get(), dots_per_mm, dots_per_mm);
  draw_background(pen.get());
  return picture;
}

}  // namespace sala
