// Facts: everything that happens, appended once and never changed, in one hash chain for each (project, station).
// This file knows how a fact is hashed, signed over and written as a line; storage/ keeps them, rights.h judges them.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/canonical.h"
#include "core/hash.h"
#include "core/result.h"
#include "core/uuid.h"

namespace sala {

struct Fact {
  Uuid id;
  std::optional<Uuid> project = {};  ///< nothing: a fact of the organisation
  Uuid station;
  std::int64_t seq = 0;  ///< from 1 in its chain
  std::string at;        ///< orders facts; see format_at
  std::string kind;
  std::string body;       ///< canonical JSON, kept verbatim; empty where it was erased
  std::string body_hash;  ///< 64 lower-case hexadecimal digits, as is `hash`
  std::string hash;
  std::optional<std::string> head_sig = {};  ///< 128 digits: the station's signature over its chain up to here
  std::string absent = {};  ///< what stands in place of an erased body: canonical JSON of {participant, why: "erased"}

  bool operator==(const Fact&) const = default;
};

/// The hash before the first fact of a chain: 64 zeros.
extern const std::string first_previous_hash;

/// BLAKE2b-256 of the canonical body, in hexadecimal.
std::string hash_body(std::string_view body);
/// BLAKE2b-256(previous hash as its 64 digits ‖ canonical JSON of {at, body_hash, id, kind, project, seq, station}).
std::string hash_fact(std::string_view previous_hash, const Fact& fact);

/// What a station signs as its head: "sala-head-1\0" ‖ project ‖ station ‖ seq ‖ hash, raw bytes (16, zeros for no
/// project; 16; 8 big-endian; 32).
std::string head_message(const Fact& fact);
/// What the organisation's key signs to endorse a station: "sala-station-1\0" ‖ station ‖ public key ‖ roles as text.
std::string endorsement_message(const Uuid& station, const PublicKey& key, std::string_view roles);

/// One line of interchange: canonical JSON of the members above, without the newline. Of a fact that was damaged where it
/// lay it makes a line that nobody takes.
std::string to_line(const Fact& fact);
/// Reads a line. The form, the body's limits and `body_hash` are checked here; the chain is checked by whoever appends,
/// who also asks for the erasure of a line that has "absent" in place of a body.
Result<Fact> from_line(std::string_view line);

/// Whether the body was erased: the fact keeps its place in the chain by its `body_hash`, and says nothing any more.
inline bool is_erased(const Fact& fact) {
  return !fact.absent.empty();
}

/// A fact before it has its place in a chain: what `record` takes.
struct Draft {
  std::optional<Uuid> project = {};  ///< the project that is meant; its kind says in which of its chains it will stand
  std::string kind;
  Json body;
};

}  // namespace sala
