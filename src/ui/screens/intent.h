// What a person can ask for on a screen. Screens answer with one; app/flow carries it out.
#pragma once
#include <variant>

#include "core/uuid.h"
#include "ui/screens/shell.h"

namespace sala {

namespace intent {
struct ToggleLanguage {};
struct ToggleAccessibilityPanel {};
struct SetAccessibility {
  Accessibility to;
};
struct StayHere {};
struct GoWelcome {};
struct OpenMyDay {};
struct NotMe {};
struct FindName {};
struct SearchName {};  ///< what stands in the field of find my name
struct ChooseName {
  Uuid participant;
};
struct ConfirmName {
  Uuid participant;
};
struct WalkIn {};
struct ChooseProject {
  Uuid project;
};
struct AskClockConfirmation {
  bool ask;
};
struct ConfirmClock {};
struct RecheckSetUp {};  ///< look again: a project, the right clock
struct OpenWayOut {};    ///< the logo held for three seconds
struct AskExit {
  bool ask;
};
struct ExitProgram {};
}  // namespace intent

using Intent = std::variant<intent::ToggleLanguage, intent::ToggleAccessibilityPanel, intent::SetAccessibility,
                            intent::StayHere, intent::GoWelcome, intent::OpenMyDay, intent::NotMe, intent::FindName,
                            intent::SearchName, intent::ChooseName, intent::ConfirmName, intent::WalkIn,
                            intent::ChooseProject, intent::AskClockConfirmation, intent::ConfirmClock,
                            intent::RecheckSetUp, intent::OpenWayOut, intent::AskExit, intent::ExitProgram>;

}  // namespace sala
