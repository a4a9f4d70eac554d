#include "documents/picture_anew.h"

#include <catch2/catch.hpp>

#include "core/png_form.h"
#include "support/picture_bytes.h"
#include "words/core.h"

using namespace sala;
using namespace std::string_literals;

namespace {

TextId why_not(const std::string& bytes) {
  const auto made = picture_anew(bytes, "map.png");
  REQUIRE_FALSE(made);
  return made.error().text;
}

std::string big_endian(unsigned number) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(number >> shift & 255U);
  return bytes;
}

/// A picture whose head says that it has so many pixels.
std::string png_that_says(unsigned width, unsigned height) {
  std::string png = picture_bytes(8, 8, "png");
  return png.replace(16, 4, big_endian(width)).replace(20, 4, big_endian(height));
}

/// A JPEG with words of a camera in it: APP1 behind the beginning.
std::string jpeg_with(const std::string& words) {
  std::string jpeg = picture_bytes(64, 32, "jpeg");
  const std::string segment = "Exif\0\0"s + words;
  return jpeg.insert(2, "\xff\xe1"s + '\0' + static_cast<char>(segment.size() + 2) + segment);
}

}  // namespace

TEST_CASE("a picture is made anew: bare, in its proportions, no larger than a screen needs") {
  for (const char* format : {"png", "jpeg"}) {
    const auto made = picture_anew(picture_bytes(3200, 1000, format), "map");
    REQUIRE(made);
    CHECK(is_made_picture(*made));
    CHECK(decoded_picture(*made).width == longest_picture_side_px);
    CHECK(decoded_picture(*made).height == 500);
  }
  const auto small = picture_anew(picture_bytes(40, 30, "png"), "map");
  CHECK(decoded_picture(small.value()).width == 40);
  CHECK(decoded_picture(small.value()).alpha == 0x80);
  CHECK(decoded_picture(picture_anew(picture_bytes(20'000, 1, "png"), "map").value()).height == 1);
}

TEST_CASE("nothing of a camera, a program or a place is left in it") {
  const std::string photo = jpeg_with("GPS 6.9N 100.5E, Somchai's telephone");
  REQUIRE(photo.find("Somchai") != std::string::npos);
  const auto made = picture_anew(photo, "photo.jpg");
  REQUIRE(made);
  CHECK(made->find("Somchai") == std::string::npos);
  CHECK(made->find("Exif") == std::string::npos);
  CHECK(is_bare_png(*made));
}

TEST_CASE("what is no picture, is cut, or would be too large is refused in words") {
  for (const std::string& other : {""s, "hello"s, "\x89PNG"s, "GIF89a"s, "<svg xmlns='http://www.w3.org/2000/svg'/>"s,
                                   "%PDF-1.7"s, "PK\x03\x04"s, "\xff\xd8\xff"s, std::string(4096, '\0')}) {
    INFO(other.substr(0, 10));
    const TextId why = why_not(other);
    CHECK((why == words::error_image_unknown || why == words::error_image_damaged));
  }
  for (const char* format : {"png", "jpeg"}) {
    const std::string whole = picture_bytes(300, 200, format, PictureContent::noise);
    for (const std::size_t part : {1, 2, 3, 9})
      CHECK_FALSE(picture_anew(whole.substr(0, whole.size() * part / 10), "p"));
    CHECK_FALSE(picture_anew(whole.substr(0, whole.size() - 1), "p"));
  }
  CHECK(why_not(png_that_says(20'000, 20'000)) == words::error_image_too_large);
  CHECK(why_not(png_that_says(0x7fffffff, 0x7fffffff)) == words::error_image_too_large);
  CHECK_FALSE(picture_anew(png_that_says(0, 8), "p"));
  CHECK_FALSE(picture_anew(png_that_says(0xffffffff, 0xffffffff), "p"));
}

TEST_CASE("only what was made anew passes for it") {
  const std::string made = picture_anew(picture_bytes(40, 30, "png"), "p").value();
  CHECK(is_made_picture(made));
  CHECK_FALSE(is_made_picture(made + "x"));
  CHECK_FALSE(is_made_picture(made.substr(0, made.size() - 1)));
  CHECK_FALSE(is_made_picture(picture_bytes(40, 30, "jpeg")));
  CHECK_FALSE(is_made_picture(picture_bytes(longest_picture_side_px + 1, 4, "png")));
}
