#include "core/format_number.h"

#include <catch2/catch.hpp>

TEST_CASE("large numbers are grouped by thousands") {
  CHECK(sala::grouped(7) == "7");
  CHECK(sala::grouped(1430) == "1,430");
  CHECK(sala::grouped(-1234567) == "-1,234,567");
}
