#include "ui/layout.h"

#include <catch2/catch.hpp>

using namespace sala;

TEST_CASE("bands cut off a rectangle leave the rest beside a gap") {
  Rect rest{100, 200, 1000, 500};
  CHECK(take_top(rest, 100, 20) == Rect{100, 200, 1000, 100});
  CHECK(rest == Rect{100, 320, 1000, 380});
  CHECK(take_bottom(rest, 80, 10) == Rect{100, 620, 1000, 80});
  CHECK(take_left(rest, 300, 30) == Rect{100, 320, 300, 290});
  CHECK(take_right(rest, 200, 40) == Rect{900, 320, 200, 290});
  CHECK(rest == Rect{430, 320, 430, 290});
}

TEST_CASE("columns and rows share a rectangle evenly") {
  const Rect whole{0, 0, 1000, 400};
  CHECK(column_of(whole, 0, 3, 20) == Rect{0, 0, 320, 400});
  CHECK(column_of(whole, 2, 3, 20) == Rect{680, 0, 320, 400});
  CHECK(row_of(whole, 1, 2, 16) == Rect{0, 208, 1000, 192});
}

TEST_CASE("rectangles that only touch do not overlap") {
  CHECK(overlaps({0, 0, 10, 10}, {9, 9, 10, 10}));
  CHECK_FALSE(overlaps({0, 0, 10, 10}, {10, 0, 10, 10}));
}
