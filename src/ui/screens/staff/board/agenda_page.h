// Sessions on the day: which are open, who came, opening and closing by hand, and what this desk is for.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct AgendaPage {
  struct Row {
    std::optional<Uuid> session;  ///< nothing: the registration
    std::string title, when, count;
    std::string state;  ///< "open", "opens at 08:30"…
    Tone tone = Tone::primary;
    bool open = false;
    bool bound = false;    ///< this desk takes attendance for it alone
    bool by_hand = false;  ///< held open or closed, whatever its hours say
  };
  std::vector<Row> rows;
  bool follows_clock = true;  ///< this desk
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, AgendaPage& page, const Texts& texts);

}  // namespace sala
