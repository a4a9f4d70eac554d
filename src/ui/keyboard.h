// The keyboard on the screen: Thai (Kedmanee), English, digits and signs. Draws itself at the lower edge and types into a
// field, from fingers and from a keyboard that is plugged in. Knows no screen; the field is drawn by edit_field.h.
//
//   edit_field(ui, {.id = "find_name.field", .label = …, .rect = …}, screen.field);
//   const KeyboardAnswer typed = draw_keyboard(ui, screen.keyboard, screen.field, {.done_label = …}, texts);
//   if (typed.changed) …
#pragma once
#include <string_view>

#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/frame.h"

namespace sala {

enum class KeyboardLayout { thai, english, symbols };
enum class Shift { off, once, locked };

/// What stands on the keys now; belongs to the screen.
struct Keyboard {
  KeyboardLayout layout = KeyboardLayout::thai;
  KeyboardLayout letters = KeyboardLayout::thai;  ///< where the key back from signs leads
  Shift shift = Shift::off;
  double shifted_s = 0;      ///< when shift was tapped: twice in a row locks it
  double erases_next_s = 0;  ///< while backspace is held
  bool erased_held = false;

  bool operator==(const Keyboard&) const = default;
};
/// With that language's letters on its keys.
Keyboard keyboard_for(Language language);
/// With digits on its keys: a telephone number.
Keyboard digit_keyboard(Language language);

struct KeyboardSpec {
  std::string_view done_label = {};
  bool can_finish = true;
};
struct KeyboardAnswer {
  bool changed = false;  ///< the text
  bool done = false;     ///< the done key, or Enter
};

/// Types and answers; what keys of a real keyboard asked for in this frame (FrameInput::strokes) is used up.
KeyboardAnswer draw_keyboard(Ui& ui, Keyboard& keyboard, EditText& field, const KeyboardSpec& spec, const Texts& texts);
float keyboard_height(const Ui& ui);

/// What a US key types while these letters stand on the keyboard: 'd' is ก in Thai. Other text comes back as it is.
std::string on_layout(KeyboardLayout layout, std::string_view typed);

}  // namespace sala
