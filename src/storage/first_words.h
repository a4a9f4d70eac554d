// How persons were first put on a roster, and whom staff keep apart: what tells who is one person by the lists alone. Which
// of them are is core/one_roster.h's to say; merges.h follows it. Part of apply.h, and read by roster pages.
#pragma once
#include <unordered_map>

#include "core/one_roster.h"
#include "storage/apply.h"
#include "storage/store.h"

namespace sala {

/// Keeps the word where it is the person's first with staff's rights.
void note_first_word(Connection& connection, const FactWord& word, const Participant& person);
/// False when the body lacks whom.
bool put_kept_apart(Connection& connection, const FactWord& word);
/// Whether who is one person by the lists may change with this one: somebody of another station has the name, or the
/// person is one of two already.
bool may_be_twin(Connection& connection, const Uuid& project, const Uuid& participant);

/// Persons who are one by their lists, those of each group in the order in which they may stand for it: the one whose
/// description staff changed last, else the smallest id.
std::vector<std::vector<std::string>> twins_in(Connection& connection, const Uuid& project);

/// Which station first put each person on the roster with staff's rights.
Result<std::unordered_map<Uuid, std::string>> first_stations(const Store& store, const Uuid& project);
/// By the ids of those into whom both were merged.
Result<KeptApart> kept_apart(const Store& store, const Uuid& project);

}  // namespace sala
