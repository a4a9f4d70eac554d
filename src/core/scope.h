// Scopes: further chains of a project that not every station reads. Who may read one follows from its id alone; which
// project it belongs to is told by whoever knows the project.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/rights.h"
#include "core/uuid.h"

namespace sala {

/// The families of chains, from the one that everybody reads to the one that staff keep to themselves.
enum class Family { organisation, project, trainer, staff };

/// "organisation", "project", "trainer", "staff".
std::string_view family_name(Family family);

/// The first 16 bytes of BLAKE2b-256("sala-scope-1\0" ‖ project ‖ name) as a UUID of version 8 whose next nibble is
/// 1 (trainer) or 2 (staff). Only for those two.
Uuid scope_of(const Uuid& project, Family family);

/// The family that a chain's `project` puts it in; nothing: the organisation's.
Family family_of(const std::optional<Uuid>& project);
bool is_scope(const Uuid& id);

/// Whether a station with these roles keeps chains of this family: every station keeps the organisation's and projects'.
bool may_read(const Roles& roles, Family family);

/// A selection of families.
struct Families {
  bool organisation = true, project = true, trainer = true, staff = true;
  bool operator==(const Families&) const = default;
  bool has(Family family) const;
};
/// Those that a station with these roles may read.
Families readable_by(const Roles& roles);

}  // namespace sala
