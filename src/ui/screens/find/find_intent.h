// What a visitor asks for who finds their own name.
#pragma once
#include <variant>

#include "core/uuid.h"

namespace sala {

namespace intent {
struct FindName {};    ///< begins, or begins anew
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
