// What people do, in the order they did it, until a frame takes it: one press or release of the pointer a frame, each
// at its own position, so that no tap is lost however slow a frame was. Pure: the window fills it, tests fill it by
// hand.
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace sala {

enum class KeyAction { press, repeat, release };

/// A key by its place on a US keyboard, as GLFW numbers them (scanner/typed_scanner.h has the same numbers), with what
/// it types under the keyboard's own layout: whoever swallows the key swallows its text, too.
struct PlatformKey {
  int key = -1;  // -1: none that GLFW knows
  int scancode = 0;
  KeyAction action = KeyAction::press;
  bool shift = false;
  bool ctrl = false;
  bool alt = false;
  bool super = false;
  bool caps_lock = false;
  std::string text = {};  // UTF-8
  std::int64_t time_ms = 0;
  std::int64_t since_ms = 0;  // when the queue was last known to be empty: the key is no older

  bool operator==(const PlatformKey&) const = default;
};

/// The pointer in one frame, px.
struct PointerFrame {
  float x = -1;  // -1, -1: never seen yet, or it has left the window
  float y = -1;
  bool down = false;
  bool hovers = false;  // it is a mouse and not pressed
  float wheel = 0;      // lines, positive away from the person

  bool operator==(const PointerFrame&) const = default;
};

class InputQueue {
 public:
  void pointer_moved(float x, float y);
  /// At the position it last moved to. Only the first button; others are nothing to a kiosk.
  void pointer_pressed();
  void pointer_released();
  void pointer_left();
  void wheel_turned(float lines);
  void key(PlatformKey key);
  /// A character that was typed: belongs to the key just before it.
  void character(char32_t letter, std::int64_t time_ms);
  /// All that had happened has been told: what comes next is younger.
  void told_all(std::int64_t now_ms);
  /// The window lost the focus: nothing is held down any more, and nobody will say so. What was pressed is let go of
  /// nowhere, so that nothing is tapped.
  void focus_lost();

  /// Takes what one frame may see: movements up to and including one press or release. A movement while pressed has a
  /// frame before the release, so that a fast swipe is seen as one.
  PointerFrame take_pointer();
  /// All keys since the last call.
  std::vector<PlatformKey> take_keys();
  /// Something is left for a further frame.
  bool has_more() const { return !pointer_.empty() || !keys_.empty(); }
  /// A mouse is in use rather than a finger: its arrow should be seen.
  bool is_mouse() const { return is_mouse_; }

 private:
  enum class PointerKind { move, press, release, cancel, leave, wheel };
  struct PointerEvent {
    PointerKind kind;
    float x;
    float y;
    float wheel = 0;
  };
  void end_press(PointerKind kind);
  void push(PointerKind kind, float wheel = 0) { pointer_.push_back({kind, x_, y_, wheel}); }
  void apply(const PointerEvent& event);

  std::deque<PointerEvent> pointer_;
  std::vector<PlatformKey> keys_;
  PointerFrame now_;  // what the last frame saw
  float x_ = -1;      // where the newest event was
  float y_ = -1;
  bool pressed_ = false;  // by the newest event
  int moves_ = 0;         // since the last press or release
  float jump_ = 0;        // px, of the last movement since then
  bool is_mouse_ = false;
  bool may_append_ = false;  // the newest event is a key, and takes text
  std::int64_t told_ms_ = 0;
};

}  // namespace sala
