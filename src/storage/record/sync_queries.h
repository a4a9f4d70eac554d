// What a sync asks of the store beside its heads and lines, and what it shows of things that staff must decide. Reading only.
#pragma once
#include "storage/store.h"

namespace sala {

/// The hash in a place of a chain; nothing where the store holds none.
Result<std::optional<std::string>> hash_in_chain(const Store& store, const std::optional<Uuid>& project,
                                                 const Uuid& station, std::int64_t seq);

/// One way a chain goes on, or all that waits of a station.
struct ConflictBranch {
  std::string hash;  ///< of its first fact
  std::int64_t facts = 0, check_ins = 0;
  std::string from, to;  ///< `at` of the first and the last
};

/// Something that facts do not settle among themselves. Kinds: "fork", "unknown_station", "rights", "future".
struct RecordConflict {
  std::string id;  ///< 12 digits, the same at every station that meets it
  std::string kind;
  std::optional<Uuid> project;
  Uuid station;
  std::int64_t seq = 0;                  ///< the first place it is about
  std::vector<ConflictBranch> branches;  ///< of a fork the one that counts here comes first
};

/// By kind, then (project, station).
Result<std::vector<RecordConflict>> conflicts(const Store& store);

/// What may be done about a kind, by name.
std::vector<std::string> choices_of_conflict(const std::string& kind);

}  // namespace sala
