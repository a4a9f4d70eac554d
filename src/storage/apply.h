// Applying facts to the plain tables. The result is a function of the set of facts, whatever their order.
#pragma once
#include <span>

#include "storage/database.h"

namespace sala {

/// Applies facts that were just appended. Where one of them changes who may say what, all tables are made anew.
void apply_added(SQLite::Database& database, std::span<const Fact> added);

/// Empties the plain tables and applies every stored fact.
void rebuild_tables(SQLite::Database& database);

/// Pins the organisation's key when none is pinned and this fact may set it; answers whether it did.
bool pin_organisation(SQLite::Database& database, const Fact& fact);

}  // namespace sala
