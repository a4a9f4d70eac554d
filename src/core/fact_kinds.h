// What a fact's kind says of it, one row for each: the chain it stands in, who may write it, what it is about. Kinds that
// no code here applies yet have their row too, so that nobody may write them where or as whom they please until then.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "core/canonical.h"
#include "core/hash.h"
#include "core/scope.h"

namespace sala {

/// In which family of chains facts of a kind stand (core/scope.h); anywhere else they are held.
enum class Stands {
  organisation,
  project,
  trainer,
  staff,
  with_its_subject,  ///< in the chain of a project, or in a scope of it, where that stands which it speaks of
  anywhere,
};

/// The least role whose stations may write it.
enum class Needs {
  door,
  door_walk_in,  ///< a door's only about a walk-in
  door_own,      ///< a door's only about its own facts
  trainer,
  staff,
  office,
  office_or_own,  ///< every station's about itself
};

struct FactKind {
  std::string_view name;
  Stands stands = Stands::anywhere;
  Needs needs = Needs::staff;
  bool about_people = false;       ///< changes who is on a roster, or who is who
  bool may_be_taken_back = false;  ///< a correction may name it
  bool by_organisation = false;    ///< counts only with a signature by the organisation's key (organisation_message)
  int most_text_bytes = 4000;      ///< bytes of the longest text in a body; 0: as long as a body may be
};

std::span<const FactKind> fact_kinds();
/// The row of a kind; of one that this version does not know, what such kinds need: staff, anywhere.
const FactKind& kind_of(std::string_view name);
bool is_known_kind(std::string_view name);

bool may_stand(const FactKind& kind, Family family);
/// The chain that a fact of this kind belongs into, of the project that is meant; a scope's id is left as it is. Of a kind
/// that stands with its subject the caller knows more.
std::optional<Uuid> chain_for(const FactKind& kind, const std::optional<Uuid>& project);

/// Whether an erasure may empty its facts: those that say who is who are never emptied.
bool may_be_erased(const FactKind& kind);

/// Whether no text in the body is longer than the kind allows.
bool keeps_to_bounds(const FactKind& kind, const Json& body);

/// What the organisation's key signs of a fact that counts only with it: "sala-<kind, _ as ->-1\0" ‖ the canonical body
/// without its member "signature", which carries the 128 digits.
std::string organisation_message(std::string_view kind, const Json& body);
bool is_signed_by_organisation(std::string_view kind, const Json& body, const PublicKey& organisation_key);

}  // namespace sala
