// Find my name: what is typed, and the few people it finds. Nothing of anybody else is told.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

struct FoundName {
  Uuid participant;
  std::string name, unit;
  bool is_near = false;  ///< spelled nearly as it was typed
};

struct FindNameScreen {
  static constexpr std::string_view id = "find_name";
  static constexpr Manner manner{.fills = true};

  EditText field;
  Keyboard keyboard;
  std::vector<FoundName> found;    ///< at most six
  std::vector<std::string> words;  ///< of the search, to be seen in the names
  bool more = false;               ///< there are others
  bool can_walk_in = false;        ///< who is not found registers here
  bool needs_two_letters = false;  ///< the list is long
  ScrollState scroll;
};

std::optional<Intent> draw(Ui& ui, FindNameScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
