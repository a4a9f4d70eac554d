#include "kiosk/inbox.h"

#include <atomic>
#include <thread>

namespace sala {
namespace {

Arrival code(int number) {
  return CodeScanned{std::to_string(number)};
}

std::vector<int> codes_in(const std::vector<Arrival>& arrivals) {
  std::vector<int> numbers;
  for (const Arrival& arrival : arrivals)
    if (const auto* scanned = std::get_if<CodeScanned>(&arrival)) numbers.push_back(std::stoi(scanned->text));
  return numbers;
}

}  // namespace

TEST_CASE("an inbox gives all that came, oldest first, and once") {
  Inbox inbox({});
  inbox.put(code(1));
  inbox.put(CameraChanged{CameraState::live});
  inbox.put(code(2));
  const auto taken = inbox.take();
  REQUIRE(taken.size() == 3);
  CHECK(codes_in(taken) == std::vector{1, 2});
  CHECK(std::get<CameraChanged>(taken[1]).state == CameraState::live);
  CHECK(inbox.take().empty());
}

TEST_CASE("each arrival wakes the main thread") {
  int woken = 0;
  Inbox inbox([&] { ++woken; });
  inbox.put(code(1));
  inbox.put(FrameArrived{});
  CHECK(woken == 2);
}

TEST_CASE("frames that nobody took are one frame and wake once") {
  int woken = 0;
  Inbox inbox([&] { ++woken; });
  for (int i = 0; i < 100; ++i) inbox.put(FrameArrived{});
  CHECK(inbox.take().size() == 1);
  CHECK(woken == 1);
  inbox.put(FrameArrived{});
  CHECK(inbox.take().size() == 1);
}

TEST_CASE("a full inbox drops what comes and keeps what it has") {
  Inbox inbox({});
  for (int i = 0; i < 1000; ++i) inbox.put(code(i));
  const auto kept = codes_in(inbox.take());
  REQUIRE(kept.size() == 64);
  CHECK(kept.front() == 0);
  CHECK(kept.back() == 63);
  inbox.put(code(7));
  CHECK(codes_in(inbox.take()) == std::vector{7});
}

TEST_CASE("a frame in a full inbox can come again later") {
  Inbox inbox({});
  for (int i = 0; i < 64; ++i) inbox.put(code(i));
  inbox.put(FrameArrived{});
  CHECK(inbox.take().size() == 64);
  inbox.put(FrameArrived{});
  CHECK(inbox.take().size() == 1);
}

TEST_CASE("what became of the camera is told last and once, also to a full inbox") {
  Inbox inbox({});
  for (int i = 0; i < 64; ++i) inbox.put(code(i));
  for (const CameraState state : {CameraState::unplugged, CameraState::starting, CameraState::live})
    inbox.put(CameraChanged{state});
  const auto taken = inbox.take();
  REQUIRE(taken.size() == 65);
  CHECK(std::get<CameraChanged>(taken.back()).state == CameraState::live);
}

TEST_CASE("threads put while the main thread takes: each thread's arrivals come in order and none twice") {
  constexpr int threads = 4;
  constexpr int each = 2000;
  Inbox inbox({});
  std::atomic<int> running{threads};
  std::vector<std::thread> putting;
  for (int thread = 0; thread < threads; ++thread)
    putting.emplace_back([&inbox, &running, thread] {
      for (int i = 0; i < each; ++i) inbox.put(code(thread * each + i));
      --running;
    });
  std::vector<int> last(threads, -1);
  bool in_order = true;
  std::size_t taken = 0;
  for (bool last_round = false; !last_round;) {
    last_round = running == 0;
    for (const int number : codes_in(inbox.take())) {
      int& before = last[static_cast<std::size_t>(number / each)];
      in_order = in_order && number > before;
      before = number;
      ++taken;
    }
  }
  for (std::thread& thread : putting) thread.join();
  CHECK(in_order);
  CHECK(taken > 0);
  CHECK(taken <= threads * each);
}

}  // namespace sala
