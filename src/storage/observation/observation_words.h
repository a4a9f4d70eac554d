// Applying facts about observation. Part of apply.h.
#pragma once
#include "storage/apply.h"

namespace sala {

/// Each answers false when the body lacks what it needs: another version wrote it, and nothing changes.
bool put_rubric(Connection& connection, const FactWord& word);
bool put_observation(Connection& connection, const FactWord& word);

/// Takes out what a station wrote into a chain, before that is applied anew.
void forget_observations(Connection& connection, const std::optional<Uuid>& chain, const Uuid& station);

}  // namespace sala
