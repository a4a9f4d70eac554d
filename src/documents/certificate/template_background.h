// The picture behind a certificate: SVG, PNG or JPEG, read once and drawn on every page.
#pragma once
#include <string>
#include <string_view>

#include "documents/paper.h"

namespace sala {

inline constexpr std::size_t most_background_bytes = 10 * 1024 * 1024;

/// The picture over the whole page as a recording in millimetres; a PDF holds it once, however many pages show it. An SVG
/// holds lines and shapes alone: no other file, program, picture or words. `file` is only told in errors:
/// error_template_picture, error_template_svg_part.
Result<PaperSurface> record_background(std::string_view picture, PaperSize page, const std::string& file);

}  // namespace sala
