// What a part of the staff's side works with while it carries out one intent: the station, whom it does it for, and the
// screen it fills in. Lives for one call.
#pragma once
#include <functional>
#include <string>

#include "core/project.h"
#include "core/user.h"
#include "kiosk/staff/job.h"
#include "scanner/frame.h"
#include "station/open_station.h"
#include "ui/screens/staff/staff_screen.h"

namespace sala {

struct StaffDesk {
  OpenStation& station;
  const Project* project = nullptr;  ///< none: nothing is set up yet
  const Texts& texts;
  User user;                ///< who works here; without an id where nobody has a PIN yet
  StaffScreen& screen;      ///< its page is replaced, or changed in place
  std::string notice = {};  ///< to be told in passing: what was done
  CameraView camera = CameraView::starting;
  int repeats = 0;             ///< tickets that were scanned again at this station
  bool users_changed = false;  ///< set by who changed them: whoever works here may be another by now
  const std::function<ColourFrame()>* eye = nullptr;  ///< what the camera sees now; nothing: there is none

  const Store& store() const { return *station.store; }
  Moment now() const { return station.clock->now(); }
  bool thai() const { return texts.language() == Language::th; }
  /// For the body of facts.
  std::string by() const { return user.id == Uuid{} ? "system" : user.id.text(); }

  template <class Page>
  Page* page() {
    return std::get_if<Page>(&screen.page);
  }
  void show(TextId title, StaffPage page) {
    if (screen.page.index() != page.index()) ++screen.visit;
    screen.title = texts[title];
    screen.page = std::move(page);
  }
  /// What stands on the open page is given up; another is shown next, or the same from its beginning.
  void leave_page() {
    screen.page = {};
    ++screen.visit;
  }

  /// Whose a job is: any page's of the open part, or this page's alone.
  JobOwner this_part() const { return {screen.menu.area, 0}; }
  JobOwner this_page() const { return {screen.menu.area, screen.visit}; }
  bool is_at(const JobOwner& owner) const {
    return owner.area == screen.menu.area && (owner.visit == 0 || owner.visit == screen.visit);
  }
};

}  // namespace sala
