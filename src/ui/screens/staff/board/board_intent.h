// What staff can ask for on the door board and on the day's agenda. Part of staff_intent.h.
#pragma once
#include <optional>
#include <string>
#include <variant>

#include "core/learning/phase.h"
#include "core/uuid.h"

namespace sala {

namespace staff_intent {
// ---- the door board
struct ShowPlace {
  std::optional<Uuid> session;  ///< nothing: the registration
};
struct ShowMissing {
  std::optional<Uuid> session;  ///< nothing: the registration
};
struct SearchMissing {};  ///< what stands in the field
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

// ---- phases of tests among them
struct AskPhaseGate {
  Uuid test;
  Phase phase = Phase::pre;
  std::optional<bool> open;  ///< nothing: as the clock says again
};
struct ChangePhaseGate {
  std::size_t way = 0;  ///< which of the question's choices
};
}  // namespace staff_intent

using BoardIntent = std::variant<staff_intent::ShowPlace, staff_intent::ShowMissing, staff_intent::SearchMissing,
                                 staff_intent::AskUndo, staff_intent::Undo>;
using AgendaIntent = std::variant<staff_intent::SetGate, staff_intent::BindDesk, staff_intent::AskPhaseGate,
                                  staff_intent::ChangePhaseGate>;

}  // namespace sala
