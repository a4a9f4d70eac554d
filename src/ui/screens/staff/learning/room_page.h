// What everybody in the room reads: the time that is left, and what the group came to. Without names; it fills the screen
// until a finger is held on it.
#pragma once
#include <string>

#include "core/texts.h"
#include "ui/screens/staff/learning/test_results_page.h"
#include "ui/screens/staff/staff_intent.h"

namespace sala {

struct RoomTimerPage {
  static constexpr bool is_for_room = true;

  std::string title, until;      ///< "Test after", "ends at 15:50"
  std::string time_title, time;  ///< how many handed in where there is no end
  float share = 0;               ///< of the time that is over
  bool has_end = false, is_short = false;
  std::string handed_in, at_work;
  bool locks = false;  ///< it has stood for long: whoever takes it away is asked for the PIN
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, RoomTimerPage& page, const Texts& texts);

struct RoomResultsPage {
  static constexpr bool is_for_room = true;

  std::string title;
  TestResultsPage results = {};
  bool locks = false;
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, RoomResultsPage& page, const Texts& texts);

}  // namespace sala
