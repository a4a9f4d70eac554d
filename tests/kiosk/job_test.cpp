// Work on another thread for a page of the staff's side.
#include "kiosk/staff/job.h"

#include <catch2/catch.hpp>
#include <thread>

namespace sala {
namespace {

constexpr JobOwner some_page{StaffArea::set_up, 3};

/// Waits until the end can be taken.
template <class End>
End end_of(Job<End>& job) {
  for (int i = 0; i < 5000; ++i) {
    if (auto end = job.ready()) return std::move(*end);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  FAIL("the job does not end");
  return {};
}

}  // namespace

TEST_CASE("a job's end is taken once, and until then it works") {
  Job<int> job;
  CHECK_FALSE(job.works());
  CHECK_FALSE(job.ready());
  std::promise<void> gate;
  job.begin(some_page, [open = gate.get_future().share()] {
    open.wait();
    return 7;
  });
  CHECK(job.works());
  CHECK_FALSE(job.ready());
  gate.set_value();
  CHECK(end_of(job) == 7);
  CHECK_FALSE(job.works());
  CHECK_FALSE(job.ready());
}

TEST_CASE("a forgotten job comes to its end, which is nobody's page's") {
  Job<int> job;
  job.begin(some_page, [] { return 7; });
  CHECK(job.owner().visit == 3);
  job.forget();
  CHECK_FALSE(job.owner().area);
  CHECK(end_of(job) == 7);
}

TEST_CASE("a dropped job is not heard, and another one can begin at once") {
  std::promise<void> gate;
  Job<int> job;
  job.begin(some_page, [open = gate.get_future().share()] {
    open.wait();
    return 1;
  });
  job.drop();
  CHECK_FALSE(job.works());
  job.begin(some_page, [] { return 2; });
  CHECK(end_of(job) == 2);
  gate.set_value();
}

TEST_CASE("what a job was given is let go as soon as it is done, since it may be a PIN") {
  auto secret = std::make_shared<std::string>("804713");
  const std::weak_ptr<std::string> watched = secret;
  Job<std::size_t> job;
  job.begin({}, [held = std::move(secret)] { return held->size(); });
  CHECK(end_of(job) == 6);
  CHECK(watched.expired());
}

TEST_CASE("at the program's end a job is waited for") {
  Job<int> job;
  CHECK_FALSE(job.wait());
  job.begin(some_page, [] {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return 7;
  });
  CHECK(job.wait() == 7);
}

}  // namespace sala
