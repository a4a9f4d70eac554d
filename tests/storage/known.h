// What the tests of the store have in common: a project, its organisation's key, two people, and the office that founds it.
#pragma once
#include <optional>

#include "support/bodies.h"
#include "support/pen.h"

namespace sala {

inline const Uuid project = id_of(0xaa), other_project = id_of(0xab);
inline const Uuid ann = id_of(0x11), ben = id_of(0x12);
inline const PenKey organisation_key(0x70);

/// An office that has written down the organisation and the project.
inline Pen founder() {
  Pen office(1, Roles::all(), &organisation_key);
  office.write(std::nullopt, "organisation_put", bodies::organisation(organisation_key));
  office.write(project, "project_put", bodies::project());
  return office;
}

inline Draft gate(bool open) {
  return {project, "gate", bodies::gate("registration", open)};
}

}  // namespace sala
