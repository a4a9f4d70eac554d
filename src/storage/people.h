// Applying facts about people: who is on a roster, merges, tickets, check-ins and what takes them back. Part of apply.h.
#pragma once
#include "storage/database.h"

namespace sala {

/// Without `full` right: only a walk-in, and never over what staff wrote.
void put_participant_row(SQLite::Database& database, const Fact& fact, const Json& body, bool full);
void put_merge(SQLite::Database& database, const Fact& fact, const Json& body);
void put_ticket(SQLite::Database& database, const Fact& fact, const Json& body, bool full);
void end_ticket(SQLite::Database& database, const Fact& fact, const Json& body);
void add_check_in(SQLite::Database& database, const Fact& fact, const Json& body);
void add_correction(SQLite::Database& database, const Fact& fact, const Json& body, bool own_only);

}  // namespace sala
