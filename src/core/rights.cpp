#include "core/rights.h"

#include "core/fact_kinds.h"

namespace sala {

Roles Roles::parse(std::string_view text) {
  const auto has = [&](std::string_view role) {
    return ("," + std::string(text) + ",").find("," + std::string(role) + ",") != std::string::npos;
  };
  return {has("door"), has("trainer"), has("staff"), has("office")};
}

std::string Roles::text() const {
  std::string joined;
  const auto add = [&](bool has, const char* role) {
    if (has) joined += (joined.empty() ? "" : ",") + std::string(role);
  };
  add(door, "door");
  add(trainer, "trainer");
  add(staff, "staff");
  add(office, "office");
  return joined;
}

Right right_to_write(const Roles& roles, std::string_view kind) {
  const bool staff = roles.staff || roles.office;
  const bool trainer = roles.trainer || staff;
  const bool door = roles.door || trainer;
  switch (kind_of(kind).needs) {
    case Needs::door:
      return door ? Right::yes : Right::no;
    case Needs::door_walk_in:
      return staff ? Right::yes : door ? Right::walk_in_only : Right::no;
    case Needs::door_own:
      return staff ? Right::yes : door ? Right::own_only : Right::no;
    case Needs::trainer:
      return trainer ? Right::yes : Right::no;
    case Needs::staff:
      return staff ? Right::yes : Right::no;
    case Needs::office:
      return roles.office ? Right::yes : Right::no;
    case Needs::office_or_own:
      return roles.office ? Right::yes : Right::own_only;
  }
  return Right::no;
}

}  // namespace sala
