// The chains as the store holds them: one row for each (project, station), moved on by every fact appended.
#pragma once
#include "core/chain_id.h"
#include "storage/database.h"

namespace sala {

inline ChainId chain_of(const Fact& fact) {
  return {fact.project, fact.station};
}

struct Chain {
  std::int64_t seq = 0;  ///< of its last fact
  std::string hash = first_previous_hash;
  PublicKey key{};
  bool own = false;       ///< this store writes it
  bool accepted = false;  ///< the store's owner took it in, whoever endorses it
};

std::optional<Chain> find_chain(Connection& connection, const ChainId& id);
void write_chain(Connection& connection, const ChainId& id, const Chain& chain);

/// Writes a fact. It must be the next of its chain, whose row the caller moves.
void insert_fact(Connection& connection, const Fact& fact);
std::optional<Fact> fact_at(Connection& connection, const ChainId& id, std::int64_t seq);
bool signature_holds(const Fact& fact, const PublicKey& key);

/// What a station_put says; nothing when it cannot be read.
std::optional<Station> station_said(const Fact& fact);
/// The station that a chain's first fact introduces; nothing when it does not introduce its own writer with a key.
std::optional<Station> introduced_by(const Fact& first);

}  // namespace sala
