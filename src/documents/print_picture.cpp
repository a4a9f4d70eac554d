#include "documents/print_picture.h"

#include <cstring>
#include <memory>

namespace sala {
namespace {

struct PictureDestroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

cairo_status_t read_on(void* unread, unsigned char* data, unsigned length) {
  auto& bytes = *static_cast<std::string_view*>(unread);
  if (length > bytes.size()) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, bytes.data(), length);
  bytes.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void draw_png(cairo_t* cairo, const std::string& png, const PrintBox& box) {
  std::string_view unread = png;
  const std::unique_ptr<cairo_surface_t, PictureDestroy> picture(
      cairo_image_surface_create_from_png_stream(read_on, &unread));
  if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS) return;
  const double width = cairo_image_surface_get_width(picture.get()),
               height = cairo_image_surface_get_height(picture.get());
  const double scale = std::min(box.width / width, box.height / height);
  cairo_save(cairo);
  cairo_translate(cairo, box.x + (box.width - width * scale) / 2, box.y + (box.height - height * scale) / 2);
  cairo_scale(cairo, scale, scale);
  cairo_set_source_surface(cairo, picture.get(), 0, 0);
  cairo_paint(cairo);
  cairo_restore(cairo);
}

}  // namespace sala
