// What can be asked for on the page that sums the day up. Part of staff_intent.h.
#pragma once
#include <variant>

namespace sala {

namespace findings_intent {
struct ShowToRoom {};
struct LeaveRoom {};
}  // namespace findings_intent

using FindingsIntent = std::variant<findings_intent::ShowToRoom, findings_intent::LeaveRoom>;

}  // namespace sala
