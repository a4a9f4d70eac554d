// Applying facts about tests: their questions, keys, and more time for a whole phase. Part of apply.h.
#pragma once
#include "storage/apply.h"

namespace sala {

/// Each answers false when the body lacks what it needs: another version wrote it, and nothing changes.
bool put_test(Connection& connection, const FactWord& word);
bool put_test_key(Connection& connection, const FactWord& word);
/// Of an attempt, of which nothing is kept but what settle_attempts.h makes of it; of a phase it has a row.
bool put_more_time(Connection& connection, const FactWord& word);
bool put_attempt_started(Connection& connection, const FactWord& word);
bool put_answer(Connection& connection, const FactWord& word);
bool put_attempt_finished(Connection& connection, const FactWord& word);
bool put_attempt_resumed(Connection& connection, const FactWord& word);

}  // namespace sala
