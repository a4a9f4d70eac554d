#include "core/logo.h"

#include <catch2/catch.hpp>

#include "core/station.h"

namespace sala {
namespace {

using namespace std::string_literals;

std::string big_endian(unsigned number) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(number >> shift & 255U);
  return bytes;
}

/// What a PNG begins with.
std::string head(unsigned width, unsigned height) {
  return "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"s + big_endian(width) + big_endian(height) + "\x08\x06\0\0\0"s;
}

}  // namespace

TEST_CASE("a logo is a PNG of few bytes and pixels") {
  CHECK(is_logo(head(384, 200)));
  CHECK(is_logo(head(512, 512)));
  CHECK_FALSE(is_logo(head(513, 10)));
  CHECK_FALSE(is_logo(head(10, 4'000'000'000U)));
  CHECK_FALSE(is_logo(head(0, 10)));
  CHECK_FALSE(is_logo(head(10, 10).substr(0, 20)));
  CHECK_FALSE(is_logo("\xff\xd8\xff\xe0 a JPEG, and longer than a head"));
  CHECK_FALSE(is_logo(head(10, 10) + std::string(largest_logo_bytes, '\0')));
}

TEST_CASE("the logo travels in the organisation's body, and one that was changed on the way is none") {
  Organisation organisation;
  organisation.logo = head(64, 64) + "pixels";
  Json body = organisation_body(organisation, "system");
  CHECK(organisation_from(body).value() == organisation);
  CHECK(organisation_from(body).value().rest.empty());
  Organisation other;
  other.logo = head(64, 64) + "others";
  body["logo_png"] = organisation_body(other, "system")["logo_png"];
  CHECK(organisation_from(body).value().logo.empty());
  body["logo_png"] = "not base64";
  CHECK(organisation_from(body).value().logo.empty());
  CHECK_FALSE(organisation_body({}, "system").contains("logo"));
}

}  // namespace sala
