// The figures of a project, computed once for every export. Statistics of tests and surveys join here when they exist.
#pragma once
#include <vector>

#include "core/project.h"
#include "storage/roster_queries.h"

namespace sala {

struct SessionFigures {
  Session session;
  int present = 0;  ///< late ones included
  int late = 0;
  int absent = 0;  ///< of the roster
};

struct Summary {
  Project project;
  RosterCounts participants;
  std::vector<TypeCount> by_personnel_type;
  std::vector<SessionFigures> sessions;  ///< those that take attendance
};

Result<Summary> summarise(const Store& store, const Project& project);

/// `summary --json` as CLI.md of the contract has it.
Json to_json(const Summary& summary);

}  // namespace sala
