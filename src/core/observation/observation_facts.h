// The body of observation, both ways: what one observer saw of a person, a group or the whole room. It stands in the trainers'
// scope, so that no door ever holds one.
#pragma once
#include <compare>
#include <optional>
#include <string>

#include "core/learning/written.h"
#include "core/observation/rubric.h"

namespace sala {

/// A person; else a group by its name; else the whole room.
struct ObservedSubject {
  std::optional<Uuid> participant = {};
  std::string group = {};
  auto operator<=>(const ObservedSubject&) const = default;
};

struct Observation {
  std::optional<Uuid> session = {};
  ObservedSubject whom = {};
  std::optional<Uuid> rubric = {};
  std::string item = {};           ///< empty: a note about the subject as a whole
  std::optional<int> rating = {};  ///< 1–5; nothing takes the one before back
  std::string note = {};
  bool operator==(const Observation&) const = default;
};

Json observation_body(const Observation& observation, const Written& written);
/// Nothing where a member is there and cannot be understood.
std::optional<Observation> observation_from(const Json& body);

/// Whose word it is: a user's, whichever station wrote it down; what nobody signed in for is that station's.
std::string observer_of(const Json& body, const Uuid& station);

}  // namespace sala
