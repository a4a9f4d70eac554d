// A field that a person types into: shows it with its caret and selection, and lets a finger put the caret or draw over
// letters to select them. What is typed comes from keyboard.h.
#pragma once
#include "core/edit_text.h"
#include "ui/widgets.h"

namespace sala {

struct EditFieldSpec {
  std::string_view id = {};
  std::string_view label = {};  // what is to be typed; shown while it is empty
  Rect rect = {};
  std::optional<Icon> icon = {};
  bool active = true;  // the keyboard types into this one
};
/// Answers whether it was touched: the screen then makes it the active one.
bool edit_field(Ui& ui, const EditFieldSpec& spec, EditText& field);

}  // namespace sala
