// Who works on the staff screens of this machine, and what each role may do there. What a station may write is
// rights.h's; how a user proves to be one is security/pins.h's.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/uuid.h"

namespace sala {

enum class UserRole { trainer, staff, administrator };

/// As files and the command line write it: "trainer", "staff", "administrator".
std::string_view name_of(UserRole role);
std::optional<UserRole> parse_role(std::string_view text);

struct User {
  Uuid id;
  std::string name;
  UserRole role = UserRole::trainer;
  bool operator==(const User&) const = default;
};

enum class StaffTask {
  see_board,     ///< who came, how fast, the last ones
  open_gates,    ///< registration and sessions, and what this desk is for
  run_tests,     ///< open and close their phases, more time, who is missing
  see_results,   ///< what the group came to, without names
  observe,       ///< note what people do, and see what was noted
  see_people,    ///< the roster, a person's history
  correct,       ///< take back, mark by hand, edit, withdraw, merge, give a new ticket
  take_out,      ///< attendance, sheets and tickets as files, exchange with other kiosks
  author_tests,  ///< questions and keys, attempts that are taken back
  see_scores,    ///< what each person scored
  set_up,        ///< project, agenda, organisation, this machine
  manage_users,  ///< users and their PINs
  leave          ///< close Sala
};
bool may(UserRole role, StaffTask task);

}  // namespace sala
