// The screens as values: what each one shows and what a person can ask for on it. A screen is replaced as a whole when
// another comes, which also wipes the last visitor's data. Screens know no store, no clock and no project record:
// kiosk/flow and its visits fill them in and carry intents out. Words that depend on data arrive ready-made in the person's language.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "ui/screens/certificate/certificate_screen.h"
#include "ui/screens/door/already_in_screen.h"
#include "ui/screens/door/checked_in_screen.h"
#include "ui/screens/door/my_day_screen.h"
#include "ui/screens/door/refusal_screen.h"
#include "ui/screens/door/welcome_screen.h"
#include "ui/screens/find/confirm_name_screen.h"
#include "ui/screens/find/find_name_screen.h"
#include "ui/screens/opening/call_staff_screen.h"
#include "ui/screens/opening/choose_project_screen.h"
#include "ui/screens/opening/clock_screen.h"
#include "ui/screens/opening/set_up_screen.h"
#include "ui/screens/opening/trouble_screen.h"
#include "ui/screens/opening/way_out_screen.h"
#include "ui/screens/staff/pin_screen.h"
#include "ui/screens/staff/staff_screen.h"
#include "ui/screens/survey/survey_done_screen.h"
#include "ui/screens/survey/survey_screen.h"
#include "ui/screens/survey/survey_start_screen.h"
#include "ui/screens/test/own_result_screen.h"
#include "ui/screens/test/question_screen.h"
#include "ui/screens/test/test_done_screen.h"
#include "ui/screens/test/test_map_screen.h"
#include "ui/screens/test/test_start_screen.h"
#include "ui/screens/verify/verify_screen.h"
#include "ui/screens/walk_in/walk_in_done_screen.h"
#include "ui/screens/walk_in/walk_in_screen.h"

namespace sala {

/// Copied and moved by screen.cpp alone, as Intent is by intent.cpp.
struct Screen : std::variant<SetUpScreen, ChooseProjectScreen, ClockScreen, WelcomeScreen, CheckedInScreen,
                             AlreadyInScreen, RefusalScreen, TroubleScreen, MyDayScreen, WayOutScreen, FindNameScreen,
                             ConfirmNameScreen, PinScreen, StaffScreen, WalkInScreen, WalkInDoneScreen, CallStaffScreen,
                             TestStartScreen, QuestionScreen, TestMapScreen, TestDoneScreen, OwnResultScreen,
                             SurveyStartScreen, SurveyScreen, SurveyDoneScreen, CertificateScreen, VerifyScreen> {
  using variant::variant;
  Screen(const Screen&);
  Screen(Screen&&) noexcept;
  Screen& operator=(const Screen&);
  Screen& operator=(Screen&&) noexcept;
  ~Screen();
};

/// "welcome", "checked_in"…: ids of widgets begin with it.
std::string_view name_of(const Screen& screen);
Manner manner_of(const Screen& screen);
/// A question stands over it now: the screen has an `asks` and a `draw_question`.
bool has_question(const Screen& screen);
/// What a person sees as one page: another text when something else stands there, a question over it among that.
std::string page_of(const Screen& screen, const Shell& shell);

/// Draws the screen with what stands around it and answers what was asked for. Scroll positions move in place; nothing
/// else is changed.
std::optional<Intent> draw(Ui& ui, Screen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
