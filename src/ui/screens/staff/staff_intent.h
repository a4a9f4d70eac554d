// What staff can ask for on their pages; app/staff carries it out. One list, so that the compiler names every place that
// must decide.
#pragma once
#include <optional>
#include <string>
#include <variant>

#include "core/uuid.h"
#include "ui/screens/staff/import/import_intent.h"
#include "ui/screens/staff/out/out_intent.h"
#include "ui/screens/staff/people/people_intent.h"
#include "ui/screens/staff/set_up/set_up_intent.h"

namespace sala {

/// The parts of the staff's side, as they stand in the rail.
enum class StaffArea { door, people, import_people, sessions, out, set_up, diagnosis };

namespace staff_intent {
// ---- getting in and out
struct ChooseUser {
  Uuid user;
};
struct ForgetUser {};  ///< somebody else is at the pad
struct TypePin {
  std::string keys;  ///< digits; '\b' takes the last one back, '\n' is done
};
struct OpenArea {
  StaffArea area;
};
struct LockScreen {};
struct OpenWayOut {};
/// Closes whatever question stands over the page.
struct CloseQuestion {};

// ---- the door board
struct ShowPlace {
  std::optional<Uuid> session;  ///< nothing: the registration
};
struct AskUndo {
  Uuid fact;
};
struct Undo {
  Uuid fact;
  std::string reason;
};

// ---- sessions
struct SetGate {
  std::optional<Uuid> session;  ///< nothing: the registration
  std::optional<bool> open;     ///< nothing: as the clock says again
};
struct BindDesk {
  std::optional<Uuid> session;  ///< nothing: follows the clock
};
}  // namespace staff_intent

using StaffIntent =
    std::variant<staff_intent::ChooseUser, staff_intent::ForgetUser, staff_intent::TypePin, staff_intent::OpenArea,
                 staff_intent::LockScreen, staff_intent::OpenWayOut, staff_intent::CloseQuestion,
                 staff_intent::ShowPlace, staff_intent::AskUndo, staff_intent::Undo, staff_intent::SetGate,
                 staff_intent::BindDesk, PeopleIntent, OutIntent, ImportIntent, SetUpIntent>;

}  // namespace sala
