// The staff's entrance: who it is, then the PIN. Digits are counted here, never held.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

struct PinScreen {
  static constexpr std::string_view id = "pin";
  static constexpr Manner manner{};

  struct User {
    Uuid id;
    std::string name, role;
  };
  std::vector<User> users;
  std::optional<std::size_t> chosen = {};  ///< of users; one alone is chosen from the start
  int typed = 0;                           ///< digits
  bool can_finish = false;
  bool checking = false;
  std::string told = {};  ///< the last one was wrong; how long to wait; may be empty
  ScrollState scroll = {};
};

/// Who it is, or the pad.
std::string page_within(const PinScreen& screen);
std::optional<Intent> draw(Ui& ui, PinScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
