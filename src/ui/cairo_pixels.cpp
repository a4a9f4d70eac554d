#include "ui/cairo_pixels.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace sala {
namespace {

struct Unread {
  std::string_view bytes;
};

cairo_status_t read_on(void* closure, unsigned char* data, unsigned length) {
  auto& unread = *static_cast<Unread*>(closure);
  if (length > unread.bytes.size()) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, unread.bytes.data(), length);
  unread.bytes.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

std::uint8_t straight(std::uint32_t premultiplied, std::uint32_t alpha) {
  return alpha == 0 ? std::uint8_t{255}
                    : static_cast<std::uint8_t>(std::min(255U, (premultiplied * 255U + alpha / 2) / alpha));
}

void append_straight(std::vector<std::uint8_t>& out, std::uint32_t argb) {
  const std::uint32_t alpha = argb >> 24U;
  for (const unsigned shift : {16U, 8U, 0U}) out.push_back(straight((argb >> shift) & 255U, alpha));
  out.push_back(static_cast<std::uint8_t>(alpha));
}

}  // namespace

Surface read_png(const std::string& png) {
  Unread unread{png};
  Surface surface(cairo_image_surface_create_from_png_stream(read_on, &unread));
  return cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS ? std::move(surface) : nullptr;
}

std::uint32_t pixel_at(cairo_surface_t* surface, int x, int y) {
  const unsigned char* row =
      cairo_image_surface_get_data(surface) + static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface);
  std::uint32_t pixel = 0;
  std::memcpy(&pixel, row + static_cast<std::ptrdiff_t>(x) * 4, 4);
  return pixel;
}

std::vector<std::uint8_t> straight_rgba(cairo_surface_t* surface) {
  const int width = cairo_image_surface_get_width(surface), height = cairo_image_surface_get_height(surface);
  std::vector<std::uint8_t> rgba;
  rgba.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) append_straight(rgba, pixel_at(surface, x, y));
  return rgba;
}

}  // namespace sala
