// A sheet of fields that are filled in: words, secrets, switches, one of a few. What is typed and chosen changes in place;
// saving it is the app's, which also knows what the fields mean.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct FormPage {
  enum class Kind { words, yes_no, choice };
  enum class Keys { own, thai, latin, digits };  ///< that typing begins with; own: the language's
  struct Field {
    Kind kind = Kind::words;
    std::string label, hint;  ///< the hint may be empty
    EditText text = {};
    Keys keys = Keys::own;
    bool on = false;
    std::vector<std::string> choices = {};
    std::vector<Color> swatches = {};  ///< beside the choices; none: they are words alone
    std::size_t chosen = 0;
  };
  std::vector<Field> fields;
  std::size_t active = 0;  ///< while something is typed
  Keyboard keyboard;
  bool typing = false;
  std::string remove;                   ///< the button's words; empty: it cannot be removed here
  std::string remove_title, remove_do;  ///< of the question before
  bool removing = false;                ///< it is asked about
  bool working = false;                 ///< it is being saved
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, FormPage& page, const Texts& texts);
bool asks(const FormPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, FormPage& page, const Texts& texts);

}  // namespace sala
