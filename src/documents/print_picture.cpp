#include "documents/print_picture.h"

#include <cstring>

namespace sala {
namespace {

cairo_status_t read_on(void* unread, unsigned char* data, unsigned length) {
  auto& bytes = *static_cast<std::string_view*>(unread);
  if (length > bytes.size()) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, bytes.data(), length);
  bytes.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

PaperSurface picture_of(const std::string& png) {
  std::string_view unread = png;
  return PaperSurface(cairo_image_surface_create_from_png_stream(read_on, &unread));
}

void draw_surface(cairo_t* cairo, cairo_surface_t* picture, const PrintBox& box, PrintAlign align) {
  if (cairo_surface_status(picture) != CAIRO_STATUS_SUCCESS) return;
  const double width = cairo_image_surface_get_width(picture), height = cairo_image_surface_get_height(picture);
  const double scale = std::min(box.width / width, box.height / height);
  cairo_save(cairo);
  const double spare = box.width - width * scale;
  const double right = align == PrintAlign::left ? 0 : align == PrintAlign::right ? spare : spare / 2;
  cairo_translate(cairo, box.x + right, box.y + (box.height - height * scale) / 2);
  cairo_scale(cairo, scale, scale);
  cairo_set_source_surface(cairo, picture, 0, 0);
  cairo_paint(cairo);
  cairo_restore(cairo);
}

}  // namespace

void draw_png(cairo_t* cairo, const std::string& png, const PrintBox& box, PrintAlign align) {
  draw_surface(cairo, picture_of(png).get(), box, align);
}

void PrintPictures::draw(cairo_t* cairo, const std::string& png, const PrintBox& box) {
  const auto [known, is_new] = read_.try_emplace(png);
  if (is_new) known->second = picture_of(png);
  draw_surface(cairo, known->second.get(), box, PrintAlign::center);
}

}  // namespace sala
