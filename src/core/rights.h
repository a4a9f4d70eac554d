// Who may say what: which kinds of fact a station of which role may write. Applied to every fact that arrives.
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// A set of roles; written in station_put as "door,trainer,staff,office" in this order.
struct Roles {
  bool door = false, trainer = false, staff = false, office = false;
  bool operator==(const Roles&) const = default;
  static Roles parse(std::string_view text);
  std::string text() const;
  static Roles all() { return {true, true, true, true}; }
};

enum class Right {
  no,
  yes,
  walk_in_only,  ///< participant_put with walk_in true, and ticket_put for such a person
  own_only,      ///< station_put of itself; a correction of its own check-ins
};

/// The right of a station with these roles to write this kind; kinds this version does not know need staff.
Right right_to_write(const Roles& roles, std::string_view kind);

}  // namespace sala
