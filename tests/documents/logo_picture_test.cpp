#include "documents/logo_picture.h"

#include <catch2/catch.hpp>

#include "core/logo.h"
#include "support/picture_bytes.h"
#include "words/core.h"

using namespace sala;

namespace {

TextId refusal(const std::string& bytes) {
  const auto refused = logo_from(bytes, "logo.png");
  REQUIRE_FALSE(refused);
  return refused.error().text;
}

}  // namespace

TEST_CASE("a large picture becomes a small logo in its proportions, see-through where it was") {
  const auto logo = logo_from(picture_bytes(3000, 1000, "png"), "logo.png");
  REQUIRE(logo);
  CHECK(is_logo(*logo));
  const DecodedPicture found = decoded_picture(*logo);
  CHECK(found.width == 384);
  CHECK(found.height == 128);
  CHECK(found.alpha == 128);
}

TEST_CASE("a small picture is not made larger") {
  const auto logo = logo_from(picture_bytes(40, 60, "jpeg"), "logo.jpg");
  REQUIRE(logo);
  CHECK(decoded_picture(*logo).width == 40);
  CHECK(decoded_picture(*logo).height == 60);
}

TEST_CASE("a picture that does not shrink well still becomes a logo that travels with the facts") {
  const auto logo = logo_from(picture_bytes(1200, 1200, "png", PictureContent::noise), "photo.png");
  REQUIRE(logo);
  CHECK(logo->size() <= largest_logo_bytes);
  CHECK(decoded_picture(*logo).width < 384);
}

TEST_CASE("a picture that was cut anywhere is refused") {
  for (const char* format : {"png", "jpeg"}) {
    const std::string whole = picture_bytes(400, 300, format, PictureContent::noise);
    REQUIRE(logo_from(whole, "logo"));
    for (const std::size_t percent : {1, 10, 50, 90, 99}) {
      INFO(format << " " << percent);
      CHECK_FALSE(logo_from(whole.substr(0, whole.size() * percent / 100), "logo"));
    }
  }
}

TEST_CASE("what is no picture, half of one, or one of too many pixels is refused") {
  const std::string whole = picture_bytes(200, 200, "png", PictureContent::noise);
  CHECK(refusal("not a picture") == words::error_image_unknown);
  CHECK(refusal("") == words::error_image_unknown);
  CHECK(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>") == words::error_image_unknown);
  CHECK(refusal(whole.substr(0, 40)) == words::error_image_damaged);
  CHECK(refusal(whole.substr(0, 8)) == words::error_image_damaged);
  CHECK(refusal(picture_bytes(8100, 8100, "jpeg")) == words::error_image_too_large);
}
