// Who wrote a fact of tests and surveys, and when: the members that its body has besides its subject.
#pragma once
#include <optional>
#include <string>

#include "core/canonical.h"
#include "core/time.h"
#include "core/uuid.h"

namespace sala {

struct Written {
  std::string by = "system";              ///< a user's id, "participant" or "system"
  std::optional<Moment> time = {};        ///< the wall clock, or what --at said
  std::optional<Moment> entered_at = {};  ///< the wall clock, where --at said another time
  std::string salt = {};                  ///< random_salt() where the body holds words; empty: none
  std::optional<Uuid> after = {};         ///< of a put: the put it changes
};

/// The body with those members.
Json stamped(Json body, const Written& written);

}  // namespace sala
