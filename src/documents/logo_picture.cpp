#include "documents/logo_picture.h"

#include <array>

#include "core/logo.h"
#include "documents/pixbuf_picture.h"
#include "words/core.h"

namespace sala {
namespace {

constexpr std::array<int, 4> sides = {384, 256, 160, 96};  // tried in order until the PNG is small enough

}  // namespace

Result<std::string> logo_from(std::string_view picture, const std::string& name) {
  const auto read = read_pixbuf(picture, 4 * sides.front(), name);
  if (!read) return Failure(read.error());
  for (const int side : sides)
    if (std::string png = png_of(fitted_pixbuf(read->get(), side).get(), "9"); is_logo(png)) return png;
  return fail(words::error_image_too_large, {{"file", name}});
}

}  // namespace sala
