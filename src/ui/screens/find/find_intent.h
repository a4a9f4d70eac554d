// What a visitor asks for who finds their own name.
#pragma once
#include <string>
#include <variant>

#include "core/uuid.h"

namespace sala {

namespace intent {
/// Begins, or begins anew.
struct FindName {
  std::string typed = {};  ///< elsewhere before
};
struct SearchName {};  ///< what stands in the field of find my name
struct ChooseName {
  Uuid participant;
};
struct ConfirmName {
  Uuid participant;
};
}  // namespace intent

using FindIntent = std::variant<intent::FindName, intent::SearchName, intent::ChooseName, intent::ConfirmName>;

}  // namespace sala
