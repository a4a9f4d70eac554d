// Those who sign, beside one another: room for the signature over the name in brackets and the position.
#pragma once
#include <vector>

#include "documents/certificate/certificate_template.h"
#include "documents/certificate/printed_certificate.h"
#include "documents/print_picture.h"

namespace sala {

inline constexpr std::size_t most_printed_signatories = 4;

/// All in letters of one size, small enough for the longest of them.
void draw_signatories(cairo_t* pen, const PrintFonts& fonts, PrintPictures& pictures, const TemplateField& field,
                      const std::vector<PrintedSignatory>& signatories);

/// That size, in millimetres.
double signatory_size(const PrintFonts& fonts, const TemplateField& field,
                      const std::vector<PrintedSignatory>& signatories);

}  // namespace sala
