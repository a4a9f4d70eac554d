// What was damaged where it lay although SQLite reads it, for SQLite keeps no sums of its own: facts that are not what was
// hashed, chains that end elsewhere, plain tables that the facts do not make. Pages that cannot be read are backup_file.h's.
#pragma once
#include <vector>

#include "storage/backup_file.h"
#include "storage/chain.h"

namespace sala {

struct WornFact {
  ChainId chain;
  std::int64_t seq = 0;
  auto operator<=>(const WornFact&) const = default;
};

struct Wear {
  std::vector<WornFact> facts;  ///< in the order of the chains
  bool chains = false, tables = false;
  bool any() const { return !facts.empty() || chains || tables; }
};

/// Looks at every fact, and compares the plain tables with what the facts make elsewhere. Reads only; takes as long as
/// making the tables anew.
Result<Wear> find_wear(const Store& store);

struct Mended {
  int facts = 0;                      ///< right again
  std::vector<WornFact> left_as_are;  ///< no backup has them; an unreadable body is held, everything else goes on
  bool tables = false;                ///< made anew
};

/// Mends what can be mended: facts by their neighbours' hashes and from the backups, chains and tables from the facts. What
/// is left is remembered, so that `has_new_wear` asks for it once only. Error: error_store_damaged where facts are missing
/// within a chain: then all must be made anew.
Result<Mended> mend(Store& store, const std::vector<const BackupFile*>& backups);

/// Whether there is damage that `mend` has not met before.
Result<bool> has_new_wear(const Store& store);

/// What is quickly told when a store is opened: whether a plain table holds JSON that is none.
bool has_unreadable_rows(Connection& connection);

}  // namespace sala
