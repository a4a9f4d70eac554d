// Appending facts to their chains: order, hashes, signatures, who is believed. What a fact then changes is apply.h.
#pragma once
#include "storage/database.h"

namespace sala {

struct Chain {
  std::int64_t seq = 0;
  std::string hash = first_previous_hash;
  PublicKey key{};
  std::string trust;  ///< own, endorsed, owner
};

std::optional<Chain> find_chain(SQLite::Database& database, const std::optional<Uuid>& project, const Uuid& station);
/// Writes the fact and moves its chain's head. The fact must be the next of its chain.
void append(SQLite::Database& database, const Fact& fact, const Chain& chain);

enum class Taken { added, already, pending, refused };

struct Intake {
  Taken how = Taken::added;
  std::optional<Error> why = {};
};

/// What the arriving facts of one `receive` share.
struct Gate {
  Trust trust = Trust::store_owner;
  std::optional<PublicKey> organisation;  ///< pinned
  std::optional<Uuid> own_station;
  std::int64_t latest_ms = 0;  ///< a fact after this waits
};

/// Appends the fact, or keeps it waiting, or refuses it. Added ones are given to `added`, those that waited for it too.
Intake take_in(SQLite::Database& database, const Fact& fact, const Gate& gate, std::vector<Fact>& added);

/// Tries again what waited for a reason that may have gone: the future, an introduction, a signature.
void retry_pending(SQLite::Database& database, const Gate& gate, std::vector<Fact>& added);

/// The organisation's key this store believes, once one was accepted.
std::optional<PublicKey> pinned_organisation(SQLite::Database& database);

}  // namespace sala
