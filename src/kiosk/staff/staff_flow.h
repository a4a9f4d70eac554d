// The staff's side of the flow: the entrance, which pages a user may open, and who carries out what is asked on them. Each
// part's work stands in its own file beside this one.
#pragma once
#include <optional>
#include <string>

#include "kiosk/staff/entrance.h"
#include "kiosk/staff/import/import.h"
#include "kiosk/staff/out/out.h"
#include "kiosk/staff/people/people_list.h"
#include "kiosk/staff/set_up/devices.h"
#include "kiosk/staff/set_up/set_up.h"
#include "kiosk/staff/staff_desk.h"
#include "ui/screens/screen.h"

namespace sala {

/// What the flow hands over with every call.
struct StaffView {
  const Project* project = nullptr;
  const Texts& texts;
  double now_s = 0;
  CameraView camera = CameraView::starting;
};

/// What came of time passing.
struct StaffChange {
  bool is_changed = false;  ///< something must be drawn anew
  std::string notice = {};  ///< to be told in passing; may be empty
};

class StaffFlow {
 public:
  /// The station outlives it.
  StaffFlow(OpenStation& station, std::vector<Leaving> ways_out) : station_(station), ways_out_(std::move(ways_out)) {}

  /// The PIN's screen; where nobody has a PIN yet, what comes after it: the first page, or, while there is no project, the
  /// set-up.
  Result<Screen> enter(const StaffView& view);
  WayOutScreen way_out() const;
  /// Answers what is to be told in passing; may be empty.
  Result<std::string> take(const StaffIntent& wanted, Screen& screen, const StaffView& view);
  /// A ticket shown while a staff page is open is let in as at the door, unless that page tries out what reads them;
  /// answers what is to be told.
  Result<std::string> take_code(const std::string& code, CodeSource source, Screen& screen, const StaffView& view);
  /// Looks at what other threads do for staff, and keeps the board fresh.
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
  Result<void> refresh(StaffDesk& desk);
  Result<void> ask_anew_if_changed(Screen& screen, const StaffView& view);
  StaffDesk desk(StaffScreen& screen, const StaffView& view) const;

  OpenStation& station_;
  std::vector<Leaving> ways_out_;
  StaffEntrance entrance_;
  User user_ = {};
  std::optional<Uuid> place_ = {};  ///< what the board is about
  PeopleList people_ = {};
  OutWork out_ = {};
  ImportWork import_ = {};
  SetUpWork set_up_ = {};
  int repeats_ = 0;
  double refreshed_s_ = 0;
};

}  // namespace sala
