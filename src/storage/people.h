// Applying facts about people: who is on a roster, merges, tickets, check-ins and what takes them back. Part of
// apply.h.
#pragma once
#include "storage/apply.h"

namespace sala {

/// Each answers false when the body lacks what it needs: another version wrote it, and nothing changes.
bool put_participant(Connection& connection, const FactWord& word);
bool put_merge(Connection& connection, const FactWord& word);   ///< to be followed afterwards: merges.h
bool put_ticket(Connection& connection, const FactWord& word);  ///< a door's word counts only for a walk-in
bool end_ticket(Connection& connection, const FactWord& word);
bool put_check_in(Connection& connection, const FactWord& word);
bool put_correction(Connection& connection, const FactWord& word);  ///< a door's counts only against its own check-ins
bool put_erasure(Connection& connection, const FactWord& word);     ///< which facts' bodies may be absent

}  // namespace sala
