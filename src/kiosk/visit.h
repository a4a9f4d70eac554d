// One visitor's way through a subject: what is asked for on its screens, what was said there, and how it is said again in
// the other language. Destroyed at Welcome, and with it all that the visitor told. Every visit begins in visits.cpp.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/chime.h"
#include "kiosk/word_context.h"
#include "station/door/door.h"
#include "station/open_station.h"
#include "ui/screens/screen.h"

namespace sala {

/// The kiosk opens, or looks anew at what is set up.
struct KioskOpens {
  std::vector<Error> notices = {};  ///< for staff to read first
};
/// A ticket was shown, or what somebody took for one.
struct CodeShown {
  std::string code;  ///< a credential: never logged
};

/// Somebody who works here has shown that the clock is right.
struct ClockVouched {};

/// What a way begins with: something asked for on a screen, a code, what a check-in came to, or what went wrong.
using VisitWish = std::variant<Intent, KioskOpens, ClockVouched, CodeShown, DoorAnswer, WayOutScreen, Error>;

/// What a visit works with while it carries out one thing, and what it leaves to the flow. Lives for one call.
struct VisitDesk {
  OpenStation& station;
  std::optional<Project>& project;  ///< the one in use; only the opening changes it
  const Texts& texts;
  CameraView camera = CameraView::starting;
  double now_s = 0;
  Screen& screen;

  bool has_shown = false;                 ///< another screen stands there
  bool is_over = false;                   ///< back to Welcome
  std::optional<VisitWish> next = {};     ///< a visit of another subject goes on from here
  std::optional<VisitWish> vouched = {};  ///< goes on once somebody has shown their PIN, where anybody has one
  std::optional<Chime> chime = {};        ///< to be heard where sounds are switched on
  bool is_repeat = false;                 ///< somebody came again who is in already
  std::optional<Leaving> leaving = {};    ///< staff decided to

  const Store& store() const { return *station.store; }
  Moment now() const { return station.clock->now(); }
  bool thai() const { return texts.language() == Language::th; }
  /// Only where a project is in use.
  WordContext words() const { return words_at(now()); }
  WordContext words_at(Moment moment) const { return {store(), *project, texts, moment}; }

  template <class Kind>
  Kind* shown() {
    return std::get_if<Kind>(&screen);
  }
  void show(Screen next_screen) {
    screen = std::move(next_screen);
    has_shown = true;
  }
};

class Visit {
 public:
  virtual ~Visit() = default;
  /// Intents of other subjects are none of its business.
  virtual Result<void> take(VisitDesk& desk, const Intent& wanted) = 0;
  /// Says what stands there in the desk's language, which has changed.
  virtual Result<void> retell(VisitDesk& desk) = 0;
  /// To be called often. Answers whether something must be drawn anew.
  virtual Result<bool> pass_time(VisitDesk&) { return false; }
};

}  // namespace sala
