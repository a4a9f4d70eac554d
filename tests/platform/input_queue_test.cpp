#include "platform/input_queue.h"

namespace sala {

// A finger: the pointer jumps to it, presses and releases.
static void tap(InputQueue& queue, float x, float y) {
  queue.pointer_moved(x, y);
  queue.pointer_pressed();
  queue.pointer_released();
}

TEST_CASE("forty taps told at once all arrive at their own positions") {
  InputQueue queue;
  for (int i = 0; i < 40; ++i) tap(queue, static_cast<float>(i * 20), static_cast<float>(500 - i));
  for (int i = 0; i < 40; ++i) {
    const PointerFrame press = queue.take_pointer();
    const PointerFrame release = queue.take_pointer();
    CHECK(press == PointerFrame{static_cast<float>(i * 20), static_cast<float>(500 - i), true});
    CHECK(release == PointerFrame{static_cast<float>(i * 20), static_cast<float>(500 - i), false});
  }
  CHECK_FALSE(queue.has_more());
}

TEST_CASE("a frame without news sees the pointer where it was") {
  InputQueue queue;
  queue.pointer_moved(5, 6);
  queue.pointer_pressed();
  CHECK(queue.take_pointer() == PointerFrame{5, 6, true});
  CHECK(queue.take_pointer() == PointerFrame{5, 6, true});
}

TEST_CASE("before the first event the pointer is nowhere") {
  InputQueue queue;
  CHECK(queue.take_pointer() == PointerFrame{-1, -1});
}

TEST_CASE("a fast swipe has a frame with its movement before the release") {
  InputQueue queue;
  queue.pointer_moved(100, 400);
  queue.pointer_pressed();
  queue.pointer_moved(100, 300);
  queue.pointer_moved(100, 200);
  queue.pointer_released();
  CHECK(queue.take_pointer() == PointerFrame{100, 400, true});
  CHECK(queue.take_pointer() == PointerFrame{100, 200, true});
  CHECK(queue.take_pointer() == PointerFrame{100, 200, false});
}

TEST_CASE("many movements are one frame") {
  InputQueue queue;
  for (int i = 0; i < 1000; ++i) queue.pointer_moved(static_cast<float>(i), 7);
  CHECK(queue.take_pointer().x == 999);
  CHECK_FALSE(queue.has_more());
}

TEST_CASE("turns of the wheel add up within a frame and end with it") {
  InputQueue queue;
  queue.wheel_turned(1);
  queue.wheel_turned(2);
  CHECK(queue.take_pointer().wheel == 3);
  CHECK(queue.take_pointer().wheel == 0);
}

TEST_CASE("a pointer that leaves is nowhere, but one that drags out stays") {
  InputQueue queue;
  queue.pointer_moved(3, 3);
  queue.pointer_left();
  CHECK(queue.take_pointer() == PointerFrame{-1, -1});
  queue.pointer_moved(4, 4);
  queue.pointer_pressed();
  queue.pointer_left();
  CHECK(queue.take_pointer() == PointerFrame{4, 4, true});
  CHECK_FALSE(queue.has_more());
}

TEST_CASE("losing the focus lets go of what is pressed") {
  InputQueue queue;
  queue.pointer_moved(1, 1);
  queue.pointer_pressed();
  queue.take_pointer();
  queue.focus_lost();
  CHECK_FALSE(queue.take_pointer().down);
  queue.pointer_released();
  CHECK_FALSE(queue.has_more());
}

TEST_CASE("what is pressed when the focus is lost is let go of nowhere, so that it is no tap") {
  InputQueue queue;
  queue.pointer_moved(300, 150);
  queue.pointer_pressed();
  queue.pointer_moved(301, 150);
  queue.focus_lost();
  CHECK(queue.take_pointer() == PointerFrame{300, 150, true});
  CHECK(queue.take_pointer() == PointerFrame{-1, -1, false});
  tap(queue, 40, 50);
  CHECK(queue.take_pointer() == PointerFrame{40, 50, true});
  CHECK(queue.take_pointer() == PointerFrame{40, 50, false});
}

TEST_CASE("a mouse travels and hovers, a finger jumps and does not") {
  InputQueue queue;
  tap(queue, 400, 300);
  CHECK_FALSE(queue.is_mouse());
  for (int i = 0; i < 5; ++i) queue.pointer_moved(static_cast<float>(400 + i * 3), 300);
  CHECK(queue.is_mouse());
  while (queue.has_more()) queue.take_pointer();
  CHECK(queue.take_pointer().hovers);
  tap(queue, 900, 100);
  CHECK_FALSE(queue.is_mouse());
  CHECK_FALSE(queue.take_pointer().hovers);
}

TEST_CASE("a mouse that clicks twice in one place is still a mouse") {
  InputQueue queue;
  for (int i = 0; i < 5; ++i) queue.pointer_moved(static_cast<float>(i), 0);
  for (int click = 0; click < 2; ++click) {
    queue.pointer_pressed();
    queue.pointer_released();
  }
  CHECK(queue.is_mouse());
}

TEST_CASE("a key carries what it typed") {
  InputQueue queue;
  queue.key({.key = 76, .time_ms = 10});
  queue.character(U'ส', 10);
  queue.key({.key = 76, .action = KeyAction::release, .time_ms = 60});
  const auto keys = queue.take_keys();
  REQUIRE(keys.size() == 2);
  CHECK(keys[0].text == "ส");
  CHECK(keys[1].text.empty());
  CHECK(queue.take_keys().empty());
}

TEST_CASE("letters of every length are UTF-8; controls and halves of letters are nothing") {
  InputQueue queue;
  queue.key({.key = 65});
  for (const char32_t letter : {U'a', U'é', U'ก', U'😀', char32_t{0x1B}, char32_t{0x7F}, char32_t{0xD800}})
    queue.character(letter, 0);
  const auto keys = queue.take_keys();
  REQUIRE(keys.size() == 1);
  CHECK(keys[0].text == "aéก😀");
}

TEST_CASE("a letter without a key is a key of its own") {
  InputQueue queue;
  queue.key({.key = 65, .time_ms = 10});
  queue.told_all(11);
  queue.character(U'ก', 500);
  const auto keys = queue.take_keys();
  REQUIRE(keys.size() == 2);
  CHECK(keys[1] == PlatformKey{.text = "ก", .time_ms = 500, .since_ms = 11});
}

TEST_CASE("keys know since when the queue had been empty") {
  InputQueue queue;
  queue.told_all(100);
  queue.key({.key = 65, .time_ms = 130});
  queue.key({.key = 66, .time_ms = 131});
  const auto keys = queue.take_keys();
  CHECK(keys[0].since_ms == 100);
  CHECK(keys[1].since_ms == 100);
}

}  // namespace sala
