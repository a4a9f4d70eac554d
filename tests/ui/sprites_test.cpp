#include "ui/sprites.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "ui/kit.h"

using namespace sala;

namespace {

float at(const BlurredCorner& corner, int x, int y) {
  return static_cast<float>(corner.coverage[static_cast<std::size_t>(y * corner.side + x)]);
}

/// A blurred straight edge: the Gaussian's integral.
float sprites_edge(float distance, float sigma) {
  return 127.5F * (1 + std::erf(distance / (sigma * std::sqrt(2.0F))));
}

}  // namespace

TEST_CASE("a corner covers as much as a quarter of a disc") {
  for (const int radius : {8, 24, 32, 126}) {
    double sum = 0;
    for (const std::uint8_t value : corner_coverage(radius, 0)) sum += value / 255.0;
    CHECK(sum == Approx(3.14159265 / 4 * radius * radius).epsilon(0.002));
  }
}

TEST_CASE("a border's corner covers as much as a quarter of a ring") {
  double sum = 0;
  for (const std::uint8_t value : corner_coverage(32, 2)) sum += value / 255.0;
  CHECK(sum == Approx(3.14159265 / 4 * (32 * 32 - 30 * 30)).epsilon(0.01));
}

TEST_CASE("a shadow falls off as a blurred edge does, to three levels") {
  const BlurredCorner corner = blurred_corner(24, 14);
  for (int x = 0; x < corner.side; ++x) {
    const float wanted = sprites_edge(static_cast<float>(x - corner.reach) + 0.5F, 14);
    CHECK(std::abs(at(corner, x, corner.side - 1) - wanted) < 3);
    CHECK(std::abs(at(corner, corner.side - 1, x) - wanted) < 3);
  }
}

TEST_CASE("a shadow is solid inside, nothing outside and the same across its diagonal") {
  const BlurredCorner corner = blurred_corner(32, 20);
  CHECK(at(corner, corner.side - 1, corner.side - 1) > 252);
  CHECK(at(corner, 0, 0) == 0);
  for (int y = 0; y < corner.side; ++y)
    for (int x = 0; x < y; ++x) CHECK(std::abs(at(corner, x, y) - at(corner, y, x)) <= 1);
}

TEST_CASE("a card's shadow is drawn around it and never through it") {
  Kit kit;
  const Rect card{600, 300, 700, 400};
  const auto shadow_only = [&](Ui& ui) { draw_shadow(ui.canvas, card, Spacing::card_radius, Shadow::card); };
  const Picture picture = kit.picture(shadow_only);
  const Color paper = kit.theme.color.paper;
  CHECK(picture.at(950, 500) == paper);  // the middle is left out
  CHECK(picture.at(950, 301) == paper);
  CHECK(picture.at(950, 698) == paper);
  CHECK(picture.at(950, 703).r < paper.r);
  CHECK(picture.at(601, 301).r < paper.r);  // seen through the round corner
  CHECK(picture.at(500, 500) == paper);
  CHECK(picture.at(950, 780) == paper);
  for (int x = 680; x < 1220; ++x) CHECK(picture.at(x, 706) == picture.at(950, 706));
  for (int y = 380; y < 620; ++y) CHECK(picture.at(597, y).g == Approx(picture.at(1302, y).g).margin(1));
}

TEST_CASE("a rounded rectangle has its colour inside, the ground at its corners and soft edges between") {
  Kit kit;
  const Picture picture = kit.picture([](Ui& ui) { fill_rect(ui.canvas, {100, 100, 300, 200}, rgb(0x0F5C63), 24); });
  CHECK(picture.at(250, 200) == rgb(0x0F5C63));
  CHECK(picture.at(100, 200) == rgb(0x0F5C63));
  CHECK(picture.at(399, 299) == kit.theme.color.paper);
  CHECK(picture.at(99, 200) == kit.theme.color.paper);
  CHECK(picture.at(400, 200) == kit.theme.color.paper);
  const Color soft = picture.at(113, 102);
  CHECK(soft.r > 0x0F);
  CHECK(soft.r < kit.theme.color.paper.r);
}
