// What can be asked for on any screen: the top bar, the panel that makes it easier, the question whether somebody is still
// there, the way home.
#pragma once
#include <variant>

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
struct OpenStaffSide {};  ///< the logo held for three seconds
}  // namespace intent

using ShellIntent = std::variant<intent::ToggleLanguage, intent::ToggleAccessibilityPanel, intent::SetAccessibility,
                                 intent::StayHere, intent::GoWelcome, intent::OpenStaffSide>;

}  // namespace sala
