// A certificate as an Open Badge 3.0 (a W3C Verifiable Credential with a Data Integrity proof, suite eddsa-rdfc-2022), for
// wallets and other people's validators. With all its ids given and one blank node alone, its sorted N-Quads follow from a
// template and are what RDFC-1.0 would come to, so that no JSON-LD processor is needed. Nothing in it answers at an address:
// it cannot be revoked from afar.
#pragma once
#include <string>

#include "core/canonical.h"
#include "core/hash.h"
#include "core/time.h"
#include "core/uuid.h"

namespace sala {

struct OpenBadge {
  Uuid certificate, subject, achievement, criteria;  ///< subject: of this badge alone, never the participant's
  std::string issuer = {};                           ///< the organiser's name
  std::string name = {}, title = {}, description = {}, narrative = {};
  std::string holder = {}, number = {};  ///< as they are printed
  std::string language = "th";
  Day from = {}, to = {};
  std::int64_t valid_from_ms = 0;
  std::optional<std::int64_t> valid_until_ms = {};
  std::int64_t created_ms = 0;
  int offset_min = 0;  ///< of the days
};

/// "did:key:z6Mk…", by which a validator names who signed.
std::string did_of(const PublicKey& key);

/// The 64 bytes that are signed: SHA-256 of the proof's N-Quads, then of the credential's.
std::string open_badge_message(const OpenBadge& badge, const PublicKey& key);
/// The whole document.
Json open_badge_json(const OpenBadge& badge, const PublicKey& key, const Signature& signature);

/// Of a project and a kind of certificate, always the same: what people achieved, and by which criteria.
Uuid achievement_id(const Uuid& project, std::string_view kind);
Uuid criteria_id(const Uuid& project, std::string_view kind);

}  // namespace sala
