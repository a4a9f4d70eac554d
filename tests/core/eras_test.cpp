// Years of both eras, as people write them.
#include "core/eras.h"

#include <catch2/catch.hpp>

namespace sala {

TEST_CASE("a day is read in either era, in either order, in Thai digits too") {
  for (const char* written :
       {"24/11/2569", "24-11-2569", "24.11.2569", "2569-11-24", "24/11/2026", "2026-11-24", " ๒๔/๑๑/๒๕๖๙ "}) {
    INFO(written);
    Eras eras;
    CHECK(eras.day(written) == Day{2026, 11, 24});
  }
}

TEST_CASE("what is no day is none") {
  for (const char* written : {"", "24/11", "24/11/26", "24/13/2569", "30/2/2569", "24/11/2569x", "a/b/c", "-1/2/2026",
                              "99999-1-1", "24 11 2569"}) {
    INFO(written);
    Eras eras;
    CHECK_FALSE(eras.day(written));
  }
}

TEST_CASE("29 February 2567 is a day, for 2024 was a leap year; 2569 had none") {
  Eras eras;
  CHECK(eras.day("29/2/2567") == Day{2024, 2, 29});
  CHECK_FALSE(eras.day("29/2/2569"));
}

TEST_CASE("both eras in one sheet are noticed, unless somebody said which is meant") {
  Eras eras;
  eras.day("24/11/2569");
  CHECK_FALSE(eras.mixed());
  eras.day("2026-11-25");
  REQUIRE(eras.mixed());
  CHECK(eras.mixed()->first == "24/11/2569");
  CHECK(eras.mixed()->second == "2026-11-25");
  Eras said("mixed");
  said.day("24/11/2569");
  said.day("2026-11-25");
  CHECK_FALSE(said.mixed());
  Eras common("ce");
  CHECK(common.day("2569-11-24") == Day{2569, 11, 24});
}

}  // namespace sala
