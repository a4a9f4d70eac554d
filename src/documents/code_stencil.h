// A QR code on paper: black modules through a stencil of one bit each, on white, with its four quiet modules inside the box.
#pragma once
#include <cairo.h>

#include <string>

#include "core/result.h"
#include "documents/print_text.h"

namespace sala {

inline constexpr int quiet_modules = 4;

/// `box` is square; its sides include the quiet modules. Errors: error_qr_text, also where the code would be of a version
/// above `most_version`, whose modules would be too small there.
Result<void> draw_code_stencil(cairo_t* pen, const std::string& text, const PrintBox& box, int most_version);

/// How large a side is for modules of that size in a code of so many.
constexpr double code_side(double module, int modules) {
  return module * (modules + 2 * quiet_modules);
}

}  // namespace sala
