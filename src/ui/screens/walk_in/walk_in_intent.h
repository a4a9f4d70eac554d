// What a visitor asks for who is not on the list.
#pragma once
#include <string>
#include <variant>

namespace sala {

/// The pages on which somebody who is not on the list registers.
enum class WalkInStep { notice, name, unit, typed_unit, type, review };

namespace intent {
/// "I am not on the list"
struct WalkIn {
  std::string typed = {};  ///< a name, elsewhere before
};
struct TurnWalkIn {
  WalkInStep to;
};
struct RegisterWalkIn {};  ///< what was told on the pages
}  // namespace intent

using WalkInIntent = std::variant<intent::WalkIn, intent::TurnWalkIn, intent::RegisterWalkIn>;

}  // namespace sala
