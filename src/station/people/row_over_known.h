// What a row of a list changes of the person it means, and which of the changes are told. Pure.
#pragma once
#include "documents/roster_table.h"

namespace sala {

/// What the row says over what is known; a field the row leaves out keeps what it was. Numbers are the caller's, and so is
/// the name unless somebody said that it is one person.
Participant with_row(Participant known, const Participant& row, bool takes_name);

/// Changes that a person would look at: another unit, address or telephone than there was, another title, and a name that
/// was not taken over.
std::vector<RosterProblem> told_changes(const Participant& before, const Participant& after, const RosterEntry& entry);

}  // namespace sala
