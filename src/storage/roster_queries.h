// What the screens and the command line ask about the people of a project. Reading only.
#pragma once
#include "core/name_index.h"
#include "core/roster.h"
#include "storage/store.h"

namespace sala {

struct RosterRow {
  Participant person;
  bool checked_in = false;  ///< registered
};

/// By `no`, numbers as numbers; merged-away persons are left out. `search` finds every word of it anywhere in prefix,
/// names, unit or no, folded, prefixes before names left out (core/name_index.h); empty finds all.
Result<std::vector<RosterRow>> roster(const Store& store, const Uuid& project, const std::string& search = "");
/// The names a visitor may find: everyone who has not withdrawn and was not merged away.
Result<std::vector<IndexedName>> searchable_names(const Store& store, const Uuid& project);
Result<std::optional<Participant>> find_participant(const Store& store, const Uuid& project, const Uuid& participant);
/// Those merged into others, as they were last written.
Result<std::vector<Participant>> merged_people(const Store& store, const Uuid& project);
/// Where a merged person went; the id itself when it was never merged.
Result<Uuid> resolve_participant(const Store& store, const Uuid& project, const Uuid& participant);

struct RosterCounts {
  int roster = 0;      ///< everyone not withdrawn and not merged away
  int checked_in = 0;  ///< people and unresolved tickets with a registration that counts
  int walk_in = 0;
};
Result<RosterCounts> roster_counts(const Store& store, const Uuid& project);

struct TypeCount {
  std::string type;
  int roster = 0, checked_in = 0;
};
Result<std::vector<TypeCount>> counts_by_personnel_type(const Store& store, const Uuid& project);

}  // namespace sala
