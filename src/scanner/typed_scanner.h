// Tells a USB scanner that types from a person, by speed, wherever the focus is. Works on physical keys (US positions),
// so the keyboard layout does not matter. Pure: time is passed in; it neither reads a keyboard nor judges a ticket.
//
// A key is held back 30 ms; keys that follow one another faster than that are held until a pause decides: a scan
// (begins SALA1: or SALAC1:, or 8 keys or more closed by Enter or Tab) is swallowed and told as one text, anything else given back
// in order.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sala {

/// A key by its place on a US keyboard. Printable keys have their ASCII code (letters in upper case), others the
/// numbers that GLFW gives them; a number not named here is simply another key.
enum class PhysicalKey : int {
  space = 32,
  apostrophe = 39,
  comma = 44,
  minus = 45,
  period = 46,
  slash = 47,
  digit_0 = 48,
  digit_9 = 57,
  semicolon = 59,
  equal = 61,
  letter_a = 65,
  letter_z = 90,
  left_bracket = 91,
  backslash = 92,
  right_bracket = 93,
  grave = 96,
  escape = 256,
  enter = 257,
  tab = 258,
  backspace = 259,
  erase = 261,
  right = 262,
  left = 263,
  home = 268,
  end = 269,
  caps_lock = 280,
  num_lock = 282,
  f1 = 290,
  f25 = 314,
  keypad_0 = 320,
  keypad_enter = 335,
  left_shift = 340,
  right_super = 347
};

struct KeyPress {
  PhysicalKey key{};
  bool shift = false;
  bool caps_lock = false;  ///< the lock is on
  bool command = false;    ///< Ctrl, Alt or Super is down
  bool repeat = false;     ///< the key is being held down, not pressed anew
  std::int64_t time_ms = 0;
  /// When the queue of keys was last seen empty: the press is no older. Keys that waited out a slow frame come all at
  /// once, and this keeps their true pace possible. Equal to time_ms when not known.
  std::int64_t since_ms = 0;
  std::string text = {};  ///< what it types under the keyboard's own layout: goes with the key, kept or given back

  bool operator==(const KeyPress&) const = default;
};

/// What became certain: keys that a person typed, in order, and texts that a scanner typed. A text is a credential.
struct TypedKeys {
  std::vector<KeyPress> typed;
  std::vector<std::string> scanned;
};

class TypedScanner {
 public:
  /// Every press and repeat, in order; releases are not needed.
  TypedKeys key(const KeyPress& press);
  /// After the queue was read empty, and at wakes_at_ms.
  TypedKeys pause_until(std::int64_t now_ms);
  /// When pause_until must be called at the latest; nothing when no key is held back.
  std::optional<std::int64_t> wakes_at_ms() const;

 private:
  enum class Verdict { person, scan, nothing };
  void decide_if_over(std::int64_t now_ms, TypedKeys& keys);
  void decide(TypedKeys& keys);
  void take(const KeyPress& press);
  Verdict verdict() const;
  bool is_machine() const;
  std::int64_t pause_ms() const;

  std::vector<KeyPress> held_;
  std::string text_;  // what the held keys say so far
  bool has_command_ = false;
  bool has_other_ = false;  // keys that say nothing: arrows, Escape…
  bool flooded_ = false;
  std::int64_t last_ms_ = 0;
};

/// What a key says on a US keyboard, without Caps Lock: 'a', 'A', '$', '\n' for Enter, '\t' for Tab.
std::optional<char> us_character(PhysicalKey key, bool shift);

}  // namespace sala
