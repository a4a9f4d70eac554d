// The parts of a DOCX that do not depend on its words but on its language: styles, fonts, settings, page header. Complex-script
// properties stand beside the others everywhere, else Word sets Thai in another font and size.
#pragma once
#include "documents/book/docx_package.h"

namespace sala {

struct DocxManner {
  bool thai = true;
  bool thai_digits = false;
};

DocxPart docx_styles(const DocxManner& manner);
DocxPart docx_settings();
DocxPart docx_fonts();
/// The page's number in the middle.
DocxPart docx_header();
DocxPart docx_properties(const std::string& title, const std::string& author, bool thai);

}  // namespace sala
