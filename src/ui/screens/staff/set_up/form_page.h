// A sheet of fields that are filled in: words, secrets, numbers, days, hours, switches, one of a few. What is typed and
// chosen changes in place; what the fields mean, what is wrong with them and saving them is the kiosk's.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit_text.h"
#include "core/texts.h"
#include "core/time.h"
#include "ui/keyboard.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct FormPage {
  enum class Kind { words, number, day, hour, yes_no, choice };
  enum class Keys { own, thai, latin, digits };  ///< that typing begins with; own: the language's
  struct Field {
    std::string id;  ///< of this form's fields, and of the widget
    Kind kind = Kind::words;
    std::string label = {}, hint = {};  ///< the hint may be empty
    EditText text = {};
    Keys keys = Keys::own;
    bool on = false;
    std::vector<std::string> choices = {};
    std::vector<Color> swatches = {};  ///< beside the choices; none: they are words alone
    std::size_t chosen = 0;
    std::string group = {};       ///< a heading over it, where a group begins
    bool needed = false;          ///< marked, and asked for before it is saved
    bool half = false;            ///< half a row is enough
    bool touched = false;         ///< something was filled in, or should have been
    std::string said = {};        ///< what was understood, said back; may be empty
    std::string fault = {};       ///< what is wrong with it; may be empty
    std::optional<Day> day = {};  ///< as it was understood
  };
  /// A day or an hour that is being chosen over the page.
  struct Picking {
    std::string id;                ///< the field's
    int year = 0, month = 0;       ///< the sheet that is open
    std::optional<int> hour = {};  ///< that was tapped; the minute is next
  };
  std::vector<Field> fields;
  Day today = {};          ///< marked in the calendar
  std::size_t active = 0;  ///< while something is typed
  Keyboard keyboard;
  bool typing = false;
  std::optional<Picking> picking = {};
  std::string remove;                   ///< the button's words; empty: it cannot be removed here
  std::string remove_title, remove_do;  ///< of the question before
  bool removing = false;                ///< it is asked about
  bool leaving = false;                 ///< asked: what was filled in would be lost
  bool working = false;                 ///< it is being saved
  bool shows_fault = false;             ///< scroll to the first field with a fault
  ScrollState scroll;

  bool has(std::string_view id) const;
  /// The field of that name. A form is asked only for what it was made with: another name is a bug, and stops the program.
  Field& operator[](std::string_view id);
  const Field& operator[](std::string_view id) const;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, FormPage& page, const Texts& texts);
bool asks(const FormPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, FormPage& page, const Texts& texts);

}  // namespace sala
