// Who holds a project, as papers and screens name it.
#pragma once
#include <optional>
#include <string>

#include "core/project.h"
#include "core/station.h"

namespace sala {

/// The project's own organiser, else the organisation; empty where neither is known.
inline std::string organiser_of(const Project& project, const std::optional<Organisation>& organisation, bool thai) {
  if (!project.organiser.empty() || !organisation) return project.organiser;
  return title_in(organisation->names, thai);
}

}  // namespace sala
