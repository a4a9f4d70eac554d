// What goes out: where to, what can be written, and what came of the last one. Knows no files.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/screens/staff/work_cards.h"

namespace sala {

struct OutPage {
  using State = WorkTold::State;
  std::vector<std::string> places;  ///< "Stick KINGSTON · 12 GB free"; the exchange folder last
  std::size_t chosen = 0;
  std::string hint;  ///< beside the heading, as long as no stick is there
  WorkTold told;
  std::string backup;  ///< when the last automatic one was made
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, OutPage& page, const Texts& texts);

}  // namespace sala
