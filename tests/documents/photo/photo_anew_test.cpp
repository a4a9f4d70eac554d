#include "documents/photo/photo_anew.h"

#include <catch2/catch.hpp>

#include "core/photo/jpeg_form.h"
#include "support/picture_bytes.h"
#include "words/core.h"

using namespace sala;
using namespace std::string_literals;

namespace {

/// A JPEG with a segment of that mark behind its beginning.
std::string photo_with_segment(char mark, const std::string& words) {
  std::string jpeg = photo_anew(picture_bytes(64, 32, "jpeg"), "p").value();
  return jpeg.insert(2, "\xff"s + mark + '\0' + static_cast<char>(words.size() + 2) + words);
}

}  // namespace

TEST_CASE("a photo is made anew: bare, in its proportions, large enough for paper") {
  for (const char* format : {"png", "jpeg"}) {
    const auto made = photo_anew(picture_bytes(5120, 1000, format), "photo");
    REQUIRE(made);
    CHECK(is_made_photo(*made));
    CHECK(decoded_picture(*made).width == longest_photo_side_px);
    CHECK(decoded_picture(*made).height == 500);
    CHECK(photo_anew(*made, "photo"));
  }
  CHECK(decoded_picture(photo_anew(picture_bytes(40, 30, "png"), "photo").value()).width == 40);
}

TEST_CASE("nothing of the camera that took a photo is left in it") {
  const std::string taken = photo_with_segment('\xe1', "Exif\0\0GPS 6.9N 100.5E, Somchai's telephone"s);
  REQUIRE_FALSE(is_made_photo(taken));
  const auto made = photo_anew(taken, "photo.jpg");
  REQUIRE(made);
  CHECK(made->find("Somchai") == std::string::npos);
  CHECK(made->find("Exif") == std::string::npos);
}

TEST_CASE("a bare JPEG holds pixels and nothing else") {
  const std::string bare = photo_anew(picture_bytes(64, 32, "jpeg", PictureContent::noise), "p").value();
  REQUIRE(is_bare_jpeg(bare));
  CHECK(jpeg_sides(bare)->width == 64);
  CHECK(jpeg_sides(bare)->height == 32);
  const std::pair<const char*, std::string> others[] = {
      {"words of a camera", photo_with_segment('\xe1', "Exif\0\0"s)},
      {"a colour profile", photo_with_segment('\xe2', "ICC_PROFILE\0"s)},
      {"IPTC", photo_with_segment('\xed', "Photoshop 3.0\0"s)},
      {"a comment", photo_with_segment('\xfe', "Somchai"s)},
      {"a smaller picture in its head", photo_with_segment('\xe0', "JFIF\0\1\1\0\0\1\0\1\1\1abc"s)},
      {"something behind it", bare + "Somchai"},
      {"a second picture behind it", bare + bare},
      {"cut", bare.substr(0, bare.size() - 1)},
      {"cut in its head", bare.substr(0, 30)},
      {"only its beginning", "\xff\xd8\xff"s},
      {"nothing", ""s}};
  for (const auto& [what, bytes] : others) {
    INFO(what);
    CHECK_FALSE(is_bare_jpeg(bytes));
  }
}

TEST_CASE("what is no photo is refused in words, and every cut of one is survived") {
  for (const std::string& other : {""s, "hello"s, "GIF89a"s, "\xff\xd8\xff"s, std::string(4096, '\0')})
    CHECK_FALSE(photo_anew(other, "p"));
  const std::string whole = picture_bytes(300, 200, "jpeg", PictureContent::noise);
  for (std::size_t part = 0; part < 10; ++part) CHECK_FALSE(photo_anew(whole.substr(0, whole.size() * part / 10), "p"));
}

TEST_CASE("what a camera sees becomes a photo, and a screen gets it small") {
  const std::vector<std::uint8_t> seen(640 * 480 * 3, 0x80);
  const auto made = photo_of_pixels(seen, 640, 480);
  REQUIRE(made);
  CHECK(is_made_photo(*made));
  CHECK(decoded_picture(photo_for_screen(*made, 320)).width == 320);
  CHECK(photo_for_screen("no photo", 320).empty());
  CHECK_FALSE(photo_of_pixels(seen, 640, 481));
}
