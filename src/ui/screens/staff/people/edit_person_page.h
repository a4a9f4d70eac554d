// Changing what the roster says of a person, a field at a time with the keyboard.
#pragma once
#include <array>
#include <optional>
#include <string>

#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

enum class PersonField { no, prefix, given_name, family_name, name_en, position, unit, personnel_type, email, phone };
inline constexpr std::size_t person_fields = 10;

struct EditPersonPage {
  Uuid person;                                 ///< all zero: somebody new
  std::optional<Uuid> replaces = {};           ///< whose place somebody new takes
  std::array<EditText, person_fields> fields;  ///< by PersonField
  std::size_t active = 0;
  Keyboard keyboard;
  bool typing = false;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, EditPersonPage& page, const Texts& texts);

/// Begins to type into a field, with the letters it most likely needs.
void begin_typing(EditPersonPage& page, std::size_t field, Language language);

}  // namespace sala
