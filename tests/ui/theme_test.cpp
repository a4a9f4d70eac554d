#include "ui/theme.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace sala;

namespace {

void check_contrast(const Theme& theme) {
  for (const InkOnGround& pair : ink_pairs(theme)) {
    INFO(pair.name << ": " << contrast(pair.ink, pair.ground) << " of " << pair.least);
    CHECK(contrast(pair.ink, pair.ground) >= pair.least);
  }
}

}  // namespace

TEST_CASE("contrast is WCAG's: 21 for black on white, 1 for a colour on itself") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21));
  CHECK(contrast(rgb(0x0F5C63), rgb(0x0F5C63)) == Approx(1));
  CHECK(contrast(rgb(0x767676), rgb(0xFFFFFF)) == Approx(4.54).margin(0.01));
}

TEST_CASE("every word can be read on what it stands on: light") {
  check_contrast(make_theme({Variant::light}));
}
TEST_CASE("every word can be read on what it stands on: dark") {
  check_contrast(make_theme({Variant::dark}));
}
TEST_CASE("every word can be read on what it stands on: high contrast") {
  check_contrast(make_theme({Variant::high_contrast}));
}

TEST_CASE("a project's own colour is moved until its words can be read") {
  for (const Variant variant : {Variant::light, Variant::dark, Variant::high_contrast})
    for (const std::uint32_t hex : {0xFFFF00U, 0xFFFFFFU, 0x000000U, 0x808080U, 0xFF69B4U, 0x00FF00U, 0x1A237EU}) {
      INFO("#" << std::hex << hex);
      check_contrast(make_theme({variant, false, rgb(hex)}));
    }
}

TEST_CASE("any colour a project may bring gives readable words") {
  rc::check([](std::uint8_t r, std::uint8_t g, std::uint8_t b) {
    const Theme theme = make_theme({Variant::light, false, Color{r, g, b}});
    for (const InkOnGround& pair : ink_pairs(theme)) RC_ASSERT(contrast(pair.ink, pair.ground) >= pair.least);
  });
}

TEST_CASE("a project's colour that can already be read stays as it is") {
  const Color wine = rgb(0x7A1F3D);
  CHECK(make_theme({Variant::light, false, wine}).color[Tone::primary].shape == wine);
}

TEST_CASE("larger text makes letters and lines larger by 15 per cent") {
  const TypeSpec usual = make_theme({}).type(Type::body);
  const TypeSpec larger = make_theme({Variant::light, true}).type(Type::body);
  CHECK(larger.size == Approx(usual.size * 1.15F));
  CHECK(larger.line_height == Approx(usual.line_height * 1.15F));
}

TEST_CASE("one dp is one pixel at 1080p either way up, two at 4K") {
  CHECK(scale_for(1920, 1080) == 1);
  CHECK(scale_for(1080, 1920) == 1);
  CHECK(scale_for(3840, 2160) == 2);
  CHECK(scale_for(1280, 800) == Approx(0.6667).margin(0.001));
}

TEST_CASE("colours are read from hexadecimal text") {
  CHECK(parse_color("#0F5C63") == rgb(0x0F5C63));
  CHECK(parse_color("0f5c63") == rgb(0x0F5C63));
  CHECK_FALSE(parse_color("#0F5C6"));
  CHECK_FALSE(parse_color("#0F5C6G"));
  CHECK_FALSE(parse_color(""));
}
