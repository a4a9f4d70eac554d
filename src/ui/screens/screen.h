// The screens as values: what each one shows and what a person can ask for on it. A screen is replaced as a whole when
// another comes, which also wipes the last visitor's data. Screens know no store, no clock and no project record:
// app/flow fills them in and carries intents out. Words that depend on data arrive ready-made in the person's language.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/check_in.h"
#include "core/project.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sala {

// ---- what stands around every screen ------------------------------------------------------------------------------

struct Accessibility {
  bool larger_text = false;
  bool high_contrast = false;
  bool dark = false;
  bool operator==(const Accessibility&) const = default;
};

/// Going back to Welcome by itself.
struct Countdown {
  int seconds_left = 0;
  float share_left = 1;  ///< of the whole waiting time
  bool asks = false;     ///< an overlay asks whether somebody is still there; otherwise it only shows on result screens
};

struct Shell {
  std::string organisation, station_line, clock;
  Accessibility accessibility;
  bool accessibility_open = false;
  std::optional<Countdown> countdown;
  std::optional<std::string> notice;  ///< a toast, e.g. "the code is being checked already"
  double notice_since_s = 0;
};

// ---- the screens ---------------------------------------------------------------------------------------------------

/// Nothing set up yet: what to do.
struct SetUpScreen {
  std::string data_folder;
};

struct ProjectChoice {
  Uuid id;
  std::string title, dates, place;
  bool today = false;
};
struct ChooseProjectScreen {
  std::vector<ProjectChoice> projects;
  ScrollState scroll;
};

/// The clock is earlier than the newest fact: staff say whether it is right.
struct ClockScreen {
  std::string shown, newest;  ///< "23 พฤศจิกายน 2569 · 08:31 น."
  bool confirming = false;    ///< a dialog asks once more
};

enum class CameraView { live, starting, absent, busy, unplugged, off };
struct WelcomeScreen {
  std::string title;      ///< of the project
  std::string when;       ///< "23 พฤศจิกายน 2569 · 08:00–16:30 น."
  std::string session;    ///< the session attendance is taken for, when it is not the registration
  int checked_in = 0, expected = 0;
  CameraView camera = CameraView::starting;
  bool scanner_hint = true;  ///< a USB scanner may be used, camera or not
  bool can_find_name = false, can_walk_in = false;
};

struct NextStep {
  Icon icon;
  std::string title, caption, chip;
  Tone tone = Tone::accent;
};

struct CheckedInScreen {
  std::string headline;  ///< "ลงทะเบียนเรียบร้อย · 08:31 น." or "เช็กชื่อช่วงที่ 1 เรียบร้อย · 09:12 น."
  std::string name;      ///< full or masked; empty: the name has not arrived here yet
  std::string unit;
  std::vector<NextStep> next;  ///< at most three
  bool late = false;
};

struct AlreadyInScreen {
  std::string headline;  ///< "ท่านลงทะเบียนแล้วเมื่อ 08:31 น. ที่จุดลงทะเบียน 1"
  std::string name;
  bool by_ticket = true;  ///< my day needs the ticket
};

/// Everything else a code can come to. `outcome` chooses icon, tone and words.
struct RefusalScreen {
  Outcome outcome = Outcome::not_a_ticket;
  std::string name;    ///< only where the person is known and may be told: withdrawn, not_open
  std::string detail;  ///< e.g. when the session opens
};

/// Staff must help: a check-in could not be stored, or the name shown is another person's.
struct TroubleScreen {
  std::string title;
  std::string what, what_to_do;
};

struct DayStep {
  Icon icon;
  std::string title, caption, chip;
  Tone tone = Tone::primary;
};
struct CertificateProgress {
  std::string sentence;  ///< "อีก 3 อย่างจะได้รับเกียรติบัตร"
  struct Need {
    std::string words;            ///< with {placeholders} already filled
    std::optional<float> share;  ///< a bar, where there is a figure
    bool met = false;
  };
  std::vector<Need> needs;
};
struct MyDayScreen {
  std::string name, project_line;
  std::vector<DayStep> steps;
  std::optional<CertificateProgress> certificate;
  ScrollState scroll;
};

/// The staff's way out of the full screen.
struct WayOutScreen {
  std::string version, station_id;
  bool confirming_exit = false;
};

using Screen = std::variant<SetUpScreen, ChooseProjectScreen, ClockScreen, WelcomeScreen, CheckedInScreen, AlreadyInScreen,
                            RefusalScreen, TroubleScreen, MyDayScreen, WayOutScreen>;

/// "welcome", "checked_in"…: file names of the tour, ids of widgets begin with it.
std::string_view name_of(const Screen& screen);

// ---- what a person can ask for ---------------------------------------------------------------------------------------

namespace intent {
struct ToggleLanguage {};
struct ToggleAccessibilityPanel {};
struct SetAccessibility { Accessibility to; };
struct StayHere {};
struct GoWelcome {};
struct OpenMyDay {};
struct NotMe {};
struct FindName {};
struct WalkIn {};
struct ChooseProject { Uuid project; };
struct AskClockConfirmation { bool ask; };
struct ConfirmClock {};
struct RecheckSetUp {};  ///< look again: a project, the right clock
struct OpenWayOut {};    ///< the logo held for three seconds
struct AskExit { bool ask; };
struct ExitProgram {};
}  // namespace intent

using Intent = std::variant<intent::ToggleLanguage, intent::ToggleAccessibilityPanel, intent::SetAccessibility, intent::StayHere,
                            intent::GoWelcome, intent::OpenMyDay, intent::NotMe, intent::FindName, intent::WalkIn,
                            intent::ChooseProject, intent::AskClockConfirmation, intent::ConfirmClock, intent::RecheckSetUp,
                            intent::OpenWayOut, intent::AskExit, intent::ExitProgram>;

/// Draws the screen with what stands around it and answers what was asked for. Scroll positions move in place; nothing
/// else is changed.
std::optional<Intent> draw(Ui& ui, Screen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
