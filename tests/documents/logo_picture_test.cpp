#include "documents/logo_picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <catch2/catch.hpp>
#include <random>

#include "core/logo.h"
#include "words/core.h"

using namespace sala;

namespace {

enum class Content { plain, noise };

/// A picture of that size in a file's bytes; the plain one is half see-through.
std::string picture(int width, int height, const char* format, Content content = Content::plain) {
  GdkPixbuf* pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, std::string(format) == "png", 8, width, height);
  gdk_pixbuf_fill(pixbuf, 0x0f5c6380);
  std::mt19937 random(7);
  const std::size_t bytes = content == Content::noise ? gdk_pixbuf_get_byte_length(pixbuf) : 0;
  for (std::size_t i = 0; i < bytes; ++i) gdk_pixbuf_get_pixels(pixbuf)[i] = static_cast<guchar>(random());
  gchar* data = nullptr;
  gsize size = 0;
  REQUIRE(gdk_pixbuf_save_to_buffer(pixbuf, &data, &size, format, nullptr, nullptr) != FALSE);
  std::string saved(data, size);
  g_free(data);
  g_object_unref(pixbuf);
  return saved;
}

struct Decoded {
  int width = 0, height = 0, alpha = 255;
};

Decoded decoded(const std::string& png) {
  GdkPixbufLoader* loader = gdk_pixbuf_loader_new();
  REQUIRE(gdk_pixbuf_loader_write(loader, reinterpret_cast<const guchar*>(png.data()), png.size(), nullptr) != FALSE);
  REQUIRE(gdk_pixbuf_loader_close(loader, nullptr) != FALSE);
  const GdkPixbuf* pixbuf = gdk_pixbuf_loader_get_pixbuf(loader);
  Decoded found{gdk_pixbuf_get_width(pixbuf), gdk_pixbuf_get_height(pixbuf)};
  if (gdk_pixbuf_get_has_alpha(pixbuf)) found.alpha = gdk_pixbuf_read_pixels(pixbuf)[3];
  g_object_unref(loader);
  return found;
}

TextId refusal(const std::string& bytes) {
  const auto refused = logo_from(bytes, "logo.png");
  REQUIRE_FALSE(refused);
  return refused.error().text;
}

}  // namespace

TEST_CASE("a large picture becomes a small logo in its proportions, see-through where it was") {
  const auto logo = logo_from(picture(3000, 1000, "png"), "logo.png");
  REQUIRE(logo);
  CHECK(is_logo(*logo));
  const Decoded found = decoded(*logo);
  CHECK(found.width == 384);
  CHECK(found.height == 128);
  CHECK(found.alpha == 128);
}

TEST_CASE("a small picture is not made larger") {
  const auto logo = logo_from(picture(40, 60, "jpeg"), "logo.jpg");
  REQUIRE(logo);
  CHECK(decoded(*logo).width == 40);
  CHECK(decoded(*logo).height == 60);
}

TEST_CASE("a picture that does not shrink well still becomes a logo that travels with the facts") {
  const auto logo = logo_from(picture(1200, 1200, "png", Content::noise), "photo.png");
  REQUIRE(logo);
  CHECK(logo->size() <= largest_logo_bytes);
  CHECK(decoded(*logo).width < 384);
}

TEST_CASE("a picture that was cut anywhere is refused") {
  for (const char* format : {"png", "jpeg"}) {
    const std::string whole = picture(400, 300, format, Content::noise);
    REQUIRE(logo_from(whole, "logo"));
    for (const std::size_t percent : {1, 10, 50, 90, 99}) {
      INFO(format << " " << percent);
      CHECK_FALSE(logo_from(whole.substr(0, whole.size() * percent / 100), "logo"));
    }
  }
}

TEST_CASE("what is no picture, half of one, or one of too many pixels is refused") {
  const std::string whole = picture(200, 200, "png", Content::noise);
  CHECK(refusal("not a picture") == words::error_image_unknown);
  CHECK(refusal("") == words::error_image_unknown);
  CHECK(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>") == words::error_image_unknown);
  CHECK(refusal(whole.substr(0, 40)) == words::error_image_damaged);
  CHECK(refusal(whole.substr(0, 8)) == words::error_image_damaged);
  CHECK(refusal(picture(8100, 8100, "jpeg")) == words::error_image_too_large);
}
