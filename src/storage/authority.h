// Who is believed and what they may say: the organisation's pinned key, the stations, and what each chain's facts count
// for.
#pragma once
#include <map>
#include <set>
#include <span>
#include <string>

#include "storage/chain.h"

namespace sala {

/// The organisation's key this store believes, once one was accepted. A setting, so that a rebuild keeps it.
std::optional<PublicKey> pinned_organisation(Connection& connection);
void pin_organisation(Connection& connection, const PublicKey& key);
/// Pins the key that these facts bring, where none is pinned and they bring one alone.
void pin_first_of(Connection& connection, std::span<const Fact> added);

/// Makes the tables `station` and `organisation` anew from the station_puts and organisation_puts, in order of
/// (at, station, seq); each is judged by what the ones before it said.
void remake_authority(Connection& connection);

/// What facts of a chain count for, by the present tables.
struct Standing {
  bool own = false;        ///< always applied; other stations judge them by the roles
  bool unlimited = false;  ///< taken in by the store's owner, and nobody this store believes knows the station
  bool limited = false;    ///< endorsed: within its roles
  Roles roles;
};
Standing standing_of(Connection& connection, const ChainId& chain);

/// Whether signatures of this station count: the organisation endorses what it says of itself, or what is known of it.
bool is_believed(Connection& connection, const Station& station, const std::optional<PublicKey>& organisation);

/// Facts that say who may say what: they are not applied one by one but make `remake_authority` needed.
bool is_about_authority(const Fact& fact);

/// Key and rights of every station in one text each.
using AuthoritySnapshot = std::map<std::string, std::string>;
AuthoritySnapshot authority_snapshot(Connection& connection);
/// The stations that were there before and are others now, so that their facts must be judged anew.
std::set<Uuid> changed_since(Connection& connection, const AuthoritySnapshot& before);

/// What an organisation_put says; nothing when it cannot be read, or stands in another chain than the organisation's.
std::optional<Organisation> organisation_said(const Fact& fact);

/// Notes that a stored fact changes nothing, and why: "rights", "organisation", "unreadable", "scope", "signature",
/// "introduction".
void hold(Connection& connection, const Fact& fact, const char* why);
bool is_held(Connection& connection, const Fact& fact);

}  // namespace sala
