// What happens when somebody scans, taps or waits: whose it is, a visit's (visit.h) or the staff's, and when a screen goes
// back to Welcome. One at a time, on the main thread. Draws nothing, knows no subject; time is handed in, so that tests
// turn it.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/chime.h"
#include "core/texts.h"
#include "kiosk/kiosk_settings.h"
#include "kiosk/staff/staff_flow.h"
#include "kiosk/visits.h"
#include "station/open_station.h"
#include "ui/screens/screen.h"

namespace sala {

struct FlowOptions {
  std::optional<Language> language = {};  ///< of Welcome, whatever staff chose; a visitor's choice ends with the visit
  int idle_s = 40;                        ///< on screens a person reads or works on, until staff choose
  int result_s = 8;                       ///< on checked in, already in and refusals
  std::vector<Error> notices = {};        ///< for staff to read before the door opens
  int working_s = 180;                    ///< on screens where a person thinks: a question
  int staff_idle_s = 180;                 ///< on the staff's side
  int ask_s = 12;                         ///< the last seconds, in which an overlay asks
  std::vector<Leaving> ways_out = {Leaving::close_program};
};

class Flow {
 public:
  /// `thai` and `english` and the station outlive the flow.
  Flow(OpenStation& station, const Texts& thai, const Texts& english, FlowOptions options);

  /// Looks at what is set up and goes to the first screen: set up, which project, clock, welcome.
  void begin(double now_s);

  void take_code(const std::string& code, double now_s, CodeSource source = CodeSource::camera);
  void take_intent(const Intent& intent, double now_s);
  void take_camera(CameraView camera);
  void take_touch(double now_s);  ///< any finger or key: the visitor is still there
  /// Goes back to Welcome when the time is over. Answers whether something changed that must be drawn.
  bool pass_time(double now_s);

  Screen& screen() { return screen_; }
  Shell shell(double now_s) const;
  const Texts& texts() const { return language_ == Language::th ? thai_ : english_; }
  Accessibility accessibility() const { return accessibility_; }
  /// What is to be heard since this was asked last, where staff switched sounds on.
  std::optional<Chime> take_chime() { return std::exchange(chime_, std::nullopt); }
  /// Once staff decided to: what comes then.
  std::optional<Leaving> leaving() const { return leaving_; }
  bool wants_camera_preview() const;
  /// How a photo is taken: answers what the camera sees now, an empty frame where it sees nothing.
  void set_eye(std::function<ColourFrame()> eye) { eye_ = std::move(eye); }

 private:
  void go(Screen screen, double now_s);
  void go_welcome(double now_s);
  void set_out(const VisitWish& wish, double now_s);
  void carry_out(VisitDesk& desk, const Result<void>& done);
  void take_shell(const ShellIntent& wanted, double now_s);
  void switch_language(double now_s);
  void pass_minute();
  bool pass_visit_time(double now_s);
  VisitDesk desk(double now_s);
  void open_staff_side(double now_s);  // staff/staff_entry.cpp
  void ask_to_vouch(VisitWish wish, double now_s);
  void take_staff(const StaffIntent& wanted, double now_s);
  void take_up_project(double now_s);
  void scan_for_staff(const std::string& code, CodeSource source, double now_s);
  bool pass_staff_time(double now_s);
  void retell_staff(double now_s);
  void tell(const std::string& words, double now_s);
  StaffView staff_view(double now_s) const { return {project_ ? &*project_ : nullptr, texts(), now_s, camera_, &eye_}; }
  void refresh(double now_s);
  bool takes_codes() const;
  int limit_s() const;
  int idle_s() const { return settings_.idle_s.value_or(options_.idle_s); }
  Language own_language() const;
  void take_up_settings();
  std::optional<Countdown> countdown(double now_s) const;

  OpenStation& station_;
  const Texts& thai_;
  const Texts& english_;
  FlowOptions options_;
  KioskSettings settings_;  ///< what staff chose for this kiosk
  Language language_;
  Accessibility accessibility_;
  bool accessibility_open_ = false;
  std::optional<Leaving> leaving_ = {};
  std::optional<Chime> chime_ = {};
  CameraView camera_ = CameraView::starting;
  std::function<ColourFrame()> eye_ = {};
  std::optional<Project> project_;
  Visits visits_;
  std::unique_ptr<Visit> visit_;  ///< whoever is on a way; nobody at Welcome and on the staff's side
  StaffFlow staff_;
  std::optional<VisitWish> vouched_ = {};  ///< what goes on once a PIN was shown for it
  std::string notice_;                     ///< told in passing, on a staff page
  double notice_since_s_ = 0;
  std::string organisation_, station_line_;
  std::shared_ptr<const std::string> logo_;  ///< the same one as long as its bytes are
  double touched_s_ = 0;
  int shown_minute_ = -1, shown_seconds_ = -1;
  Screen screen_ = SetUpScreen{};
};

}  // namespace sala
