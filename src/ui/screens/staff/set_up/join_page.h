// A kiosk on its own asks to join an organisation: the stick, the twelve digits that people compare, the answer, and the
// digits of the answer before it is taken in.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/screens/staff/work_cards.h"
#include "ui/widgets.h"

namespace sala {

struct JoinPage {
  std::vector<std::string> places;
  std::size_t chosen = 0;
  std::string hint;       ///< beside the heading, as long as no stick is there
  std::string digits;     ///< "123 456 789 012"; empty until it was asked
  bool compares = false;  ///< they are the answer's, and whether they are alike is asked
  WorkTold told;
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, JoinPage& page, const Texts& texts);

}  // namespace sala
