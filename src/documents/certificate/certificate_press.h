// Prints certificates: one renderer for PDF, PNG and the preview on screen, so that none of them lies. Holds a template with
// its picture and fonts, ready for many pages; of one thread.
#pragma once
#include <string>
#include <vector>

#include "documents/certificate/certificate_template.h"
#include "documents/certificate/printed_certificate.h"
#include "documents/paper.h"
#include "documents/print_picture.h"

namespace sala {

class CertificatePress {
 public:
  /// `background` is the bytes of the template's picture; empty for none. Errors: error_fonts, error_template_picture,
  /// error_template_svg_part.
  static Result<CertificatePress> open(const CertificateTemplate& shape, std::string_view background);

  const CertificateTemplate& shape() const { return shape_; }
  const PrintFonts& fonts() const { return fonts_; }

  /// Draws one in millimetres. Errors here and below: error_qr_text, error_certificate_code_long.
  Result<void> draw(cairo_t* pen, const PrintedCertificate& certificate) const;
  /// A page more, with its number in the outline and without the picture behind it.
  Result<void> add_page(PdfFile& file, const PrintedCertificate& certificate) const;
  /// The whole file with that picture under all its pages.
  Result<std::string> finish(PdfFile& file) const;

  /// A PDF of them all, in this order; of none, one of no pages.
  Result<std::string> pdf(const std::vector<PrintedCertificate>& certificates) const;
  Result<std::string> png(const PrintedCertificate& certificate, double dots_per_inch = 200) const;
  /// The paper before anything is written on it, for who judges it; one pixel a millimetre times `dots_per_mm`.
  PaperSurface blank_page(int dots_per_mm) const;

 private:
  CertificatePress(const CertificateTemplate& shape, const PrintFonts& fonts) : shape_(shape), fonts_(fonts) {}

  void draw_background(cairo_t* pen) const;
  Result<void> draw_fields(cairo_t* pen, const PrintedCertificate& certificate) const;

  CertificateTemplate shape_;
  PrintFonts fonts_;
  PaperSurface background_;  // a recording: sharp on paper and on screens
  std::unique_ptr<PrintPictures> pictures_ = std::make_unique<PrintPictures>();
};

/// The words of a field, its joined ones after it; empty for logo, signatories and code.
std::vector<std::string> words_in(const TemplateField& field, const PrintedCertificate& certificate);
/// The lines that such words make in the field, joined while they fit side by side.
std::string joined_lines(const PrintFonts& fonts, const TemplateField& field, const std::vector<std::string>& words);
PrintStyle style_of(const TemplateField& field, int lines);

}  // namespace sala
