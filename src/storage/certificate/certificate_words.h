// Applying facts about certificates, their keys and their numbers. Part of apply.h.
#pragma once
#include <string_view>

#include "core/hash.h"
#include "storage/apply.h"

namespace sala {

/// Each answers false when the body lacks what it needs: another version wrote it, and nothing changes.
bool put_certificate_issued(Connection& connection,
                            const FactWord& word);  ///< whether it counts: settle_certificates.h
bool put_certificate_revoked(Connection& connection, const FactWord& word);
bool put_certificate_granted(Connection& connection, const FactWord& word);
bool put_certificate_handed_out(Connection& connection, const FactWord& word);
bool put_certificate_key(Connection& connection, const FactWord& word);
bool end_certificate_key(Connection& connection, const FactWord& word);
bool put_number_block(Connection& connection, const FactWord& word);
/// An erasure names the certificates of whom it erases, so that their numbers stay used.
void keep_erased_numbers(Connection& connection, const FactWord& erasure);

/// Whether a certificate_key_put carries this organisation's endorsement.
bool is_endorsed_key(const Json& body, const PublicKey& organisation);

/// Those that name their writer: of projects, and of the organisation.
inline constexpr std::string_view certificate_tables[] = {"certificate", "certificate_end", "certificate_grant",
                                                          "certificate_handed", "certificate_erased"};
inline constexpr std::string_view organisation_certificate_tables[] = {"certificate_key", "certificate_key_end",
                                                                       "number_block"};

}  // namespace sala
