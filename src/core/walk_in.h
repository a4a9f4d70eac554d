// Visitors who are not on the list and register at the door: what they have to say, and how many may come in a while
// without staff. Pure; who of the list they likely are is same_person.h's, recording station/door/walk_in.h's.
#pragma once
#include <deque>
#include <vector>

#include "core/roster.h"

namespace sala {

enum class WalkInField { given_name, family_name, unit };
/// What still has to be filled in before the person can be put on the roster.
std::vector<WalkInField> missing_in(const Participant& comer);

/// Seconds are those of any steady clock, which no wall clock's change reaches. A restart forgets: it takes staff.
struct WalkInLimit {
  static constexpr std::size_t most = 10;
  static constexpr double window_s = 600;

  std::deque<double> registered_at_s;  ///< the newest last, at most `most`
};
void note_walk_in(WalkInLimit& limit, double now_s);
/// Whether so many came within the window that the next one needs staff.
bool needs_staff(const WalkInLimit& limit, double now_s);

}  // namespace sala
