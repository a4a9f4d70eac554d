#include "documents/picture_anew.h"

#include "core/png_form.h"
#include "documents/pixbuf_picture.h"
#include "words/core.h"

namespace sala {

Result<std::string> picture_anew(std::string_view bytes, const std::string& name) {
  const auto read = read_pixbuf(bytes, 2 * longest_picture_side_px, name);
  if (!read) return Failure(read.error());
  std::string png = png_of(fitted_pixbuf(read->get(), longest_picture_side_px).get(), "6");
  if (!is_made_picture(png)) return fail(words::error_image_damaged, {{"file", name}});
  return png;
}

bool is_made_picture(std::string_view bytes) {
  const auto is_side = [](unsigned side) { return side > 0 && side <= unsigned{longest_picture_side_px}; };
  const auto sides = png_sides(bytes);
  return sides && is_side(sides->width) && is_side(sides->height) && is_bare_png(bytes);
}

}  // namespace sala
