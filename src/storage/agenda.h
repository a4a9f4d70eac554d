// Applying facts about a project itself: its sheet, agenda, gates and consents. Part of apply.h.
#pragma once
#include "storage/apply.h"

namespace sala {

/// Each answers false when the body lacks what it needs: another version wrote it, and nothing changes.
bool put_project(Connection& connection, const FactWord& word);
bool put_session(Connection& connection, const FactWord& word);
/// `open` of a gate that nobody holds open or closed any more; gate_of reads it.
inline constexpr std::int64_t by_the_clock = 2;
bool put_gate(Connection& connection, const FactWord& word);
bool put_consent(Connection& connection, const FactWord& word);

}  // namespace sala
