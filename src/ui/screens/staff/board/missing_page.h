// Who of the roster has not come to the registration or to a session: one tap from the board, and searched.
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

struct MissingPage {
  struct Row {
    std::string no, name, unit;
  };
  std::optional<Uuid> session;  ///< nothing: the registration
  std::string lead;  ///< "ช่วงที่ 1 หลักการเขียน · ยังไม่มา 12 คน"
  std::vector<Row> people;
  std::vector<std::string> search_texts;  ///< beside `people`, folded
  std::vector<std::size_t> shown;         ///< places in `people`, as searched
  EditText search = {.may_paste = true};
  Keyboard keyboard;
  bool typing = false;  ///< the keyboard is there
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, MissingPage& page, const Texts& texts);

}  // namespace sala
