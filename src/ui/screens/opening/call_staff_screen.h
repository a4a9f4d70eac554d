// What stands there when Sala stopped again and again (app/call_staff.h): in both languages, whom to ask. Nothing on it
// can be tapped, so that what stopped Sala does not stop it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/screens/shell.h"

namespace sala {

struct CallStaffScreen {
  static constexpr std::string_view id = "call_staff";
  static constexpr Manner manner{.leaves = Leaves::never, .takes_codes = false, .fills = true};

  struct Words {
    std::string title, what_to_do, why;
  };
  Words first, second;  ///< the same in the other language
};

CallStaffScreen call_staff_screen(const Texts& first, const Texts& second);

std::optional<Intent> draw(Ui& ui, CallStaffScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
