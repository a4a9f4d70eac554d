// Which chain a fact stands in: the project (or one of its scopes) and the station that writes it.
#pragma once
#include "core/uuid.h"

namespace sala {

struct ChainId {
  std::optional<Uuid> project;  ///< nothing: the station's chain of the organisation
  Uuid station;
  auto operator<=>(const ChainId&) const = default;
};

}  // namespace sala
