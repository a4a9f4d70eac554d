// What a part of the staff's side works with while it carries out one intent: the station, whom it does it for, and the
// screen it fills in. Lives for one call.
#pragma once
#include <string>

#include "core/user.h"
#include "kiosk/word_context.h"
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

  const Store& store() const { return *station.store; }
  Moment now() const { return station.clock->now(); }
  bool thai() const { return texts.language() == Language::th; }
  /// For the body of facts.
  std::string by() const { return user.id == Uuid{} ? "system" : user.id.text(); }
  WordContext words() const { return {store(), *project, texts, now()}; }

  template <class Page>
  Page* page() {
    return std::get_if<Page>(&screen.page);
  }
  void show(TextId title, StaffPage page) {
    screen.title = texts[title];
    screen.page = std::move(page);
  }
};

}  // namespace sala
