// Applying facts to the plain tables. The result is a function of the set of facts, whatever their order.
#pragma once
#include <set>
#include <span>

#include "storage/database.h"

namespace sala {

/// Applies facts that were just appended. Where they change what a station may say, what it ever said is judged anew; so is
/// what the `changed` ones said.
void apply_added(Connection& connection, std::span<const Fact> added, std::set<Uuid> changed = {});

/// Empties the plain tables and applies every stored fact.
void rebuild_tables(Connection& connection);

/// A fact of a project, or of one of its scopes, that may be applied.
struct FactWord {
  const Fact& fact;
  Uuid project;  ///< the project itself, also where the fact stands in a scope of it
  Json body;
  bool full = true;  ///< written with the full right to its kind, not only a door's part of it
};

}  // namespace sala
