// What can be asked for before the door opens, and on the way out.
#pragma once
#include <optional>
#include <variant>

#include "core/leaving.h"
#include "core/uuid.h"

namespace sala {

namespace intent {
struct ChooseProject {
  Uuid project;
};
struct AskClockConfirmation {
  bool ask;
};
struct ConfirmClock {};
struct RecheckSetUp {};  ///< look again: a project, the right clock
struct AskLeave {
  std::optional<Leaving> how;  ///< nothing: stay after all
};
struct Leave {
  Leaving how;
};
}  // namespace intent

using OpeningIntent = std::variant<intent::ChooseProject, intent::AskClockConfirmation, intent::ConfirmClock,
                                   intent::RecheckSetUp, intent::AskLeave, intent::Leave>;

}  // namespace sala
