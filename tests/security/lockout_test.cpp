#include "security/lockout.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

namespace sala {
namespace {

Lockout after_tries(int tries, const Uptime& at) {
  Lockout lockout;
  for (int i = 0; i < tries; ++i) note_try(lockout, at);
  return lockout;
}

}  // namespace

TEST_CASE("two slips cost nothing; then the wait doubles up to five minutes") {
  CHECK(wait_after(0) == 0);
  CHECK(wait_after(2) == 0);
  CHECK(wait_after(3) == 5);
  CHECK(wait_after(4) == 10);
  CHECK(wait_after(5) == 20);
  CHECK(wait_after(8) == 160);
  CHECK(wait_after(9) == 300);
  CHECK(wait_after(2'000'000'000) == 300);
}

TEST_CASE("the wait passes with the time the machine runs") {
  const Lockout lockout = after_tries(4, {"a", 1000});
  CHECK(wait_left_s(lockout, {"a", 1000}) == 10);
  CHECK(wait_left_s(lockout, {"a", 1009}) == 1);
  CHECK(wait_left_s(lockout, {"a", 1010}) == 0);
  CHECK(wait_left_s(lockout, {"a", 99'999}) == 0);
}

TEST_CASE("starting the machine anew begins the wait anew") {
  const Lockout lockout = after_tries(9, {"a", 50'000});
  CHECK(wait_left_s(lockout, {"b", 20}) == 280);
  CHECK(wait_left_s(lockout, {"b", 300}) == 0);
}

TEST_CASE("nobody waits longer than the wait, whatever was written down") {
  CHECK(rc::check([] {
    const Lockout lockout{*rc::gen::inRange(-5, 50), "a", *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000)};
    const Uptime now{*rc::gen::element<std::string>("a", "b"), *rc::gen::inRange<std::int64_t>(0, 1'000'000)};
    const int left = wait_left_s(lockout, now);
    RC_ASSERT(left >= 0);
    RC_ASSERT(left <= wait_after(lockout.failures));
  }));
}

TEST_CASE("the machine's uptime goes on and belongs to one start of it") {
  const Uptime before = uptime_now();
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  const Uptime after = uptime_now();
  CHECK(before.boot == after.boot);
  CHECK_FALSE(after.boot.empty());
  CHECK(after.s > before.s);
}

}  // namespace sala
