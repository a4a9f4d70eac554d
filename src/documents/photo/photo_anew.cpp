#include "documents/photo/photo_anew.h"

#include "core/photo/jpeg_form.h"
#include "documents/pixbuf_picture.h"
#include "words/core.h"

namespace sala {
namespace {

constexpr const char* photo_quality = "88";

/// What is see-through becomes white.
Pixbuf opaque_pixbuf(const GdkPixbuf* pixbuf) {
  const int width = gdk_pixbuf_get_width(pixbuf), height = gdk_pixbuf_get_height(pixbuf);
  return Pixbuf(
      gdk_pixbuf_composite_color_simple(pixbuf, width, height, GDK_INTERP_NEAREST, 255, 16, 0xffffff, 0xffffff));
}

std::string jpeg_of(GdkPixbuf* pixbuf) {
  gchar* data = nullptr;
  gsize size = 0;
  const bool saved = pixbuf != nullptr && gdk_pixbuf_save_to_buffer(pixbuf, &data, &size, "jpeg", nullptr, "quality",
                                                                    photo_quality, nullptr) != FALSE;
  std::string jpeg = saved ? std::string(data, size) : std::string();
  g_free(data);
  return jpeg;
}

Result<std::string> photo_from_pixbuf(const GdkPixbuf* pixbuf, const std::string& name) {
  const Pixbuf fitted = fitted_pixbuf(pixbuf, longest_photo_side_px);
  const bool see_through = fitted && gdk_pixbuf_get_has_alpha(fitted.get()) != FALSE;
  const Pixbuf opaque = see_through ? opaque_pixbuf(fitted.get()) : nullptr;
  std::string jpeg = jpeg_of(opaque ? opaque.get() : fitted.get());
  if (!is_made_photo(jpeg)) return fail(words::error_image_damaged, {{"file", name}});
  return jpeg;
}

}  // namespace

Result<std::string> photo_anew(std::string_view bytes, const std::string& name) {
  const auto read = read_pixbuf(bytes, longest_photo_side_px, name);
  if (!read) return Failure(read.error());
  return photo_from_pixbuf(read->get(), name);
}

Result<std::string> photo_of_pixels(std::span<const std::uint8_t> rgb, int width_px, int height_px) {
  const bool is_whole = width_px > 0 && height_px > 0 &&
                        rgb.size() == static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px) * 3;
  if (!is_whole) return fail(words::error_image_damaged, {{"file", ""}});
  const Pixbuf seen(gdk_pixbuf_new_from_data(rgb.data(), GDK_COLORSPACE_RGB, FALSE, 8, width_px, height_px,
                                             width_px * 3, nullptr, nullptr));
  return photo_from_pixbuf(seen.get(), "");
}

bool is_made_photo(std::string_view bytes) {
  const auto is_side = [](unsigned side) { return side > 0 && side <= unsigned{longest_photo_side_px}; };
  const auto sides = jpeg_sides(bytes);
  return sides && is_side(sides->width) && is_side(sides->height) && is_bare_jpeg(bytes);
}

std::string photo_for_screen(std::string_view jpeg, int longest_px) {
  const auto read = is_made_photo(jpeg) ? read_pixbuf(jpeg, longest_px, "") : fail(words::error_image_damaged);
  return read ? png_of(read->get(), "1") : std::string();
}

}  // namespace sala
