#include "core/rights.h"

namespace sala {
namespace {

enum class Needs { door, door_walk_in, door_own, trainer, staff, office, office_or_own };

struct KindRule {
  std::string_view kind;
  Needs needs;
};

constexpr KindRule rules[] = {
    {"check_in", Needs::door},
    {"consent", Needs::door},
    {"attempt_started", Needs::door},
    {"answer", Needs::door},
    {"attempt_finished", Needs::door},
    {"survey_response", Needs::door},
    {"survey_completed", Needs::door},
    {"participant_put", Needs::door_walk_in},
    {"ticket_put", Needs::door_walk_in},
    {"correction", Needs::door_own},
    {"gate", Needs::trainer},
    {"observation", Needs::trainer},
    {"photo", Needs::trainer},
    {"station_put", Needs::office_or_own},
    {"organisation_put", Needs::office},
    {"erasure", Needs::office},
};

}  // namespace

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
  const auto rule = std::ranges::find(rules, kind, &KindRule::kind);
  const Needs needs = rule == std::end(rules) ? Needs::staff : rule->needs;
  const bool staff = roles.staff || roles.office;
  const bool trainer = roles.trainer || staff;
  const bool door = roles.door || trainer;
  switch (needs) {
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
