// Pictures made for tests, as the bytes of their files, and what is found in one.
#pragma once
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace sala {

enum class PictureContent { plain, noise };

/// A picture of that size in a file's bytes; the plain one is half see-through.
inline std::string picture_bytes(int width, int height, const char* format,
                                 PictureContent content = PictureContent::plain) {
  GdkPixbuf* pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, std::string(format) == "png", 8, width, height);
  gdk_pixbuf_fill(pixbuf, 0x0f5c6380);
  std::mt19937 random(7);
  const std::size_t bytes = content == PictureContent::noise ? gdk_pixbuf_get_byte_length(pixbuf) : 0;
  for (std::size_t i = 0; i < bytes; ++i) gdk_pixbuf_get_pixels(pixbuf)[i] = static_cast<guchar>(random());
  gchar* data = nullptr;
  gsize size = 0;
  REQUIRE(gdk_pixbuf_save_to_buffer(pixbuf, &data, &size, format, nullptr, nullptr) != FALSE);
  std::string saved(data, size);
  g_free(data);
  g_object_unref(pixbuf);
  return saved;
}

struct DecodedPicture {
  int width = 0, height = 0, alpha = 255;
};

inline DecodedPicture decoded_picture(const std::string& png) {
  GdkPixbufLoader* loader = gdk_pixbuf_loader_new();
  REQUIRE(gdk_pixbuf_loader_write(loader, reinterpret_cast<const guchar*>(png.data()), png.size(), nullptr) != FALSE);
  REQUIRE(gdk_pixbuf_loader_close(loader, nullptr) != FALSE);
  const GdkPixbuf* pixbuf = gdk_pixbuf_loader_get_pixbuf(loader);
  DecodedPicture found{gdk_pixbuf_get_width(pixbuf), gdk_pixbuf_get_height(pixbuf)};
  if (gdk_pixbuf_get_has_alpha(pixbuf)) found.alpha = gdk_pixbuf_read_pixels(pixbuf)[3];
  g_object_unref(loader);
  return found;
}

}  // namespace sala
