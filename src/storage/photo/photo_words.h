// Applying facts about photos. Part of apply.h.
#pragma once
#include "storage/apply.h"

namespace sala {

/// Answers false when the body lacks what it needs: another version wrote it, and nothing changes.
bool put_photo(Connection& connection, const FactWord& word);

}  // namespace sala
