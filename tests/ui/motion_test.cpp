#include "ui/motion.h"

#include <catch2/catch.hpp>

using namespace sala;

TEST_CASE("a value starts where it is and arrives within 180 ms, fast at first") {
  Motion motion;
  motion.begin_frame(10.0);
  CHECK(motion.toward("a", 0) == 0);
  CHECK_FALSE(motion.moving());
  motion.begin_frame(10.0);
  CHECK(motion.toward("a", 1) == 0);
  CHECK(motion.moving());
  motion.begin_frame(10.09);
  const float half_way = motion.toward("a", 1);
  CHECK(half_way > 0.7F);
  CHECK(half_way < 1);
  motion.begin_frame(10.2);
  CHECK(motion.toward("a", 1) == 1);
  CHECK_FALSE(motion.moving());
}

TEST_CASE("a value that turns round goes on from where it was") {
  Motion motion;
  motion.begin_frame(0);
  motion.toward("a", 0);
  motion.begin_frame(0);
  motion.toward("a", 1);
  motion.begin_frame(0.05);
  const float before = motion.toward("a", 1);
  motion.begin_frame(0.05);
  CHECK(motion.toward("a", 0) == Approx(before));
}

TEST_CASE("what appears starts anew after it was gone") {
  Motion motion;
  motion.begin_frame(0);
  CHECK(motion.appearing("tick", 0.3) == 0);
  motion.begin_frame(0.3);
  CHECK(motion.appearing("tick", 0.3) == 1);
  motion.begin_frame(0.4);
  motion.begin_frame(0.5);
  CHECK(motion.appearing("tick", 0.3) == 0);
}

TEST_CASE("in a still picture everything has arrived") {
  Motion motion;
  motion.set_still(true);
  motion.begin_frame(0);
  CHECK(motion.appearing("tick") == 1);
  motion.toward("a", 0);
  motion.begin_frame(0);
  CHECK(motion.toward("a", 1) == 1);
  CHECK_FALSE(motion.moving());
}

TEST_CASE("parts of one widget move apart from one another") {
  Motion motion;
  motion.begin_frame(0);
  motion.toward("a", 0, 0.2, "press");
  motion.toward("a", 1, 0.2, "chosen");
  motion.begin_frame(0.1);
  CHECK(motion.toward("a", 0, 0.2, "press") == 0);
  CHECK(motion.toward("a", 1, 0.2, "chosen") == 1);
}
