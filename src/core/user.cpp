#include "core/user.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

constexpr std::array<std::string_view, 3> role_names = {"trainer", "staff", "administrator"};

/// The humblest role that may.
UserRole needed_for(StaffTask task) {
  switch (task) {
    case StaffTask::see_board:
    case StaffTask::open_gates:
    case StaffTask::run_tests:
    case StaffTask::see_results:
    case StaffTask::observe:
      return UserRole::trainer;
    case StaffTask::see_people:
    case StaffTask::correct:
    case StaffTask::take_out:
    case StaffTask::author_tests:
    case StaffTask::see_scores:
      return UserRole::staff;
    case StaffTask::set_up:
    case StaffTask::manage_users:
    case StaffTask::leave:
      break;
  }
  return UserRole::administrator;
}

}  // namespace

std::string_view name_of(UserRole role) {
  return role_names[static_cast<std::size_t>(role)];
}

std::optional<UserRole> parse_role(std::string_view text) {
  const auto found = std::ranges::find(role_names, text);
  if (found == role_names.end()) return std::nullopt;
  return static_cast<UserRole>(found - role_names.begin());
}

bool may(UserRole role, StaffTask task) {
  return role >= needed_for(task);
}

}  // namespace sala
