// The whole day on one page under Kirkpatrick's four headings, each a sentence with its figure and chart, and what people wish
// for next time; the same for everybody in the room to read.
#pragma once
#include <optional>
#include <string>

#include "core/texts.h"
#include "ui/screens/staff/findings/findings_cards.h"
#include "ui/screens/staff/staff_intent.h"

namespace sala {

struct FindingsPage {
  bool is_reading = false;
  FindingCards cards = {};
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, FindingsPage& page, const Texts& texts);

/// Fills the screen until a finger is held on it.
struct FindingsRoomPage {
  static constexpr bool is_for_room = true;

  std::string title = {};
  FindingCards cards = {};
  bool locks = false;  ///< it has stood for long: whoever takes it away is asked for the PIN
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, FindingsRoomPage& page, const Texts& texts);

}  // namespace sala
