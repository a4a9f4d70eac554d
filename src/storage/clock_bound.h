// How far the `at` of facts may run ahead of the wall clock. A bound is measured from readings of this station's own clock
// alone: measured from `at`, which foreign facts move, it would move with them.
#pragma once
#include "storage/database.h"

namespace sala {

inline constexpr std::int64_t most_ahead_ms = 48 * std::int64_t{3'600'000};

/// A received fact with a later `at` waits: more than 48 h after both the clock and what it last showed when this station
/// wrote something (the ids of its own facts carry that).
std::int64_t latest_accepted_ms(Connection& connection, std::int64_t now_ms);

/// The `at` of the first of so many own facts: the wall clock, but later than all own facts, and later than others' facts as
/// far as other stations would still take it.
std::int64_t next_own_at_ms(Connection& connection, std::int64_t now_ms, std::size_t facts);

/// The newest `at` of the chains whose facts count for something.
std::optional<std::int64_t> newest_applied_ms(Connection& connection);

}  // namespace sala
