#include "core/scope.h"

#include <cstdlib>

#include "core/hash.h"

namespace sala {
namespace {

using namespace std::string_literals;

constexpr std::uint8_t trainer_mark = 0x81, staff_mark = 0x82;  // version 8, and whose

}  // namespace

std::string_view family_name(Family family) {
  switch (family) {
    case Family::organisation:
      return "organisation";
    case Family::project:
      return "project";
    case Family::trainer:
      return "trainer";
    case Family::staff:
      return "staff";
  }
  return "";
}

Uuid scope_of(const Uuid& project, Family family) {
  if (family != Family::trainer && family != Family::staff) std::abort();  // the others have no scope
  const std::string name(family_name(family));
  const Hash hash = blake2b("sala-scope-1\0"s + std::string(project.bytes.begin(), project.bytes.end()) + name);
  Uuid id;
  std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = family == Family::trainer ? trainer_mark : staff_mark;
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
  return id;
}

Family family_of(const std::optional<Uuid>& project) {
  if (!project) return Family::organisation;
  if (project->bytes[6] == trainer_mark) return Family::trainer;
  if (project->bytes[6] == staff_mark) return Family::staff;
  return Family::project;
}

bool is_scope(const Uuid& id) {
  return id.bytes[6] == trainer_mark || id.bytes[6] == staff_mark;
}

bool may_read(const Roles& roles, Family family) {
  const bool staff = roles.staff || roles.office;
  if (family == Family::staff) return staff;
  return family != Family::trainer || roles.trainer || staff;
}

bool Families::has(Family family) const {
  switch (family) {
    case Family::organisation:
      return organisation;
    case Family::project:
      return project;
    case Family::trainer:
      return trainer;
    case Family::staff:
      return staff;
  }
  return false;
}

Families readable_by(const Roles& roles) {
  return {true, true, may_read(roles, Family::trainer), may_read(roles, Family::staff)};
}

}  // namespace sala
