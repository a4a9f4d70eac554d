// What a person can ask for on a screen. Screens answer with one; kiosk/flow carries it out.
#pragma once
#include <optional>
#include <variant>

#include "core/leaving.h"
#include "core/uuid.h"
#include "ui/screens/shell.h"
#include "ui/screens/staff/staff_intent.h"

namespace sala {

/// The pages on which somebody who is not on the list registers.
enum class WalkInStep { notice, name, unit, typed_unit, type, review };

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
struct WalkIn {};  ///< "I am not on the list"
struct TurnWalkIn {
  WalkInStep to;
};
struct RegisterWalkIn {};  ///< what was told on the pages
struct ChooseProject {
  Uuid project;
};
struct AskClockConfirmation {
  bool ask;
};
struct ConfirmClock {};
struct RecheckSetUp {};   ///< look again: a project, the right clock
struct OpenStaffSide {};  ///< the logo held for three seconds
struct AskLeave {
  std::optional<Leaving> how;  ///< nothing: stay after all
};
struct Leave {
  Leaving how;
};
}  // namespace intent

using Intent =
    std::variant<intent::ToggleLanguage, intent::ToggleAccessibilityPanel, intent::SetAccessibility, intent::StayHere,
                 intent::GoWelcome, intent::OpenMyDay, intent::NotMe, intent::FindName, intent::SearchName,
                 intent::ChooseName, intent::ConfirmName, intent::WalkIn, intent::TurnWalkIn, intent::RegisterWalkIn,
                 intent::ChooseProject, intent::AskClockConfirmation, intent::ConfirmClock, intent::RecheckSetUp,
                 intent::OpenStaffSide, intent::AskLeave, intent::Leave, StaffIntent>;

}  // namespace sala
