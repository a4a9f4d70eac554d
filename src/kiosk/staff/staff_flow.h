// The staff's side of the flow: the entrance, which parts a user may open, and to whom what is asked there goes. The parts'
// own work stands in their folders; parts.cpp lists them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/leaving.h"
#include "kiosk/staff/entrance.h"
#include "kiosk/staff/staff_part.h"
#include "ui/screens/screen.h"

namespace sala {

/// What the flow hands over with every call.
struct StaffView {
  const Project* project = nullptr;
  const Texts& texts;
  double now_s = 0;
  CameraView camera = CameraView::starting;
  const std::function<ColourFrame()>* eye = nullptr;  ///< what the camera sees now
};

/// What came of time passing.
struct StaffChange {
  bool is_changed = false;  ///< something must be drawn anew
  std::string notice = {};  ///< to be told in passing; may be empty
  bool is_vouched = false;  ///< a PIN that was asked for by ask_to_vouch is right
};

class StaffFlow {
 public:
  /// The station outlives it.
  StaffFlow(OpenStation& station, std::vector<Leaving> ways_out, StaffParts parts = staff_parts())
      : station_(station), ways_out_(std::move(ways_out)), parts_(std::move(parts)) {}
  /// What was confirmed and is still being worked on is carried out.
  ~StaffFlow();
  StaffFlow(const StaffFlow&) = delete;
  StaffFlow& operator=(const StaffFlow&) = delete;

  /// The PIN's screen; where nobody has a PIN yet, what comes after it: the first page, or, while there is no project, the
  /// set-up.
  Result<Screen> enter(const StaffView& view);
  /// The PIN's screen, for somebody to vouch for what is no staff page's; nothing where nobody has a PIN yet.
  Result<std::optional<Screen>> ask_to_vouch(const StaffView& view);
  WayOutScreen way_out() const;
  /// Answers what is to be told in passing; may be empty.
  Result<std::string> take(const StaffIntent& wanted, Screen& screen, const StaffView& view);
  /// A ticket shown while a staff page is open is let in as at the door, unless that page tries out what reads them;
  /// answers what is to be told.
  Result<std::string> take_code(const std::string& code, CodeSource source, Screen& screen, const StaffView& view);
  /// Looks at what other threads do for staff, whatever is on the screen, and keeps the open page fresh.
  Result<StaffChange> pass_time(Screen& screen, const StaffView& view);
  /// Shows the same page in the other language.
  Result<void> retell(Screen& screen, const StaffView& view);
  /// Puts a question over the page: what went wrong.
  static void tell_trouble(Screen& screen, const Error& error, const Texts& texts);
  /// Nobody works here any more.
  void leave();
  /// A ticket was scanned again at this station; told on the board, no fact.
  void note_repeat() { ++repeats_; }

 private:
  Result<Screen> open_side(const User& user, const StaffView& view);
  Result<void> open_area(StaffDesk& desk, StaffArea area);
  Result<void> carry_out(StaffDesk& desk, const StaffIntent& wanted);
  Result<void> take_at_pin(const StaffIntent& wanted, PinScreen& pin, const StaffView& view);
  Result<StaffChange> look_at_entrance(Screen& screen, const StaffView& view);
  Result<StaffChange> look_at_parts(Screen& screen, const StaffView& view);
  Result<StaffChange> keep_fresh(StaffScreen& screen, const StaffView& view);
  StaffChange look_at(StaffDesk& desk, bool is_somebody_here);
  std::optional<RailState> rail_state(const StaffDesk& desk) const;
  StaffPart& open_part(const StaffDesk& desk) const;
  Result<void> ask_anew_if_changed(Screen& screen, const StaffView& view);
  StaffDesk desk(StaffScreen& screen, const StaffView& view) const;

  OpenStation& station_;
  std::vector<Leaving> ways_out_;
  StaffEntrance entrance_;
  StaffParts parts_;
  User user_ = {};
  bool is_vouching_ = false;
  int repeats_ = 0;
  std::optional<Error> untold_ = {};  ///< what went wrong while nobody was here
  double refreshed_s_ = 0;
};

}  // namespace sala
