// Bodies of the facts about certificates, both ways.
#pragma once
#include <optional>
#include <string>

#include "core/certificate/certificate_code.h"
#include "core/certificate/certificate_number.h"
#include "core/certificate/certificate_rule.h"
#include "core/learning/written.h"

namespace sala {

/// A certificate as it was given out once; a corrected one is its next issue, under the same number.
struct CertificateIssued {
  Uuid participant = {};
  CertificateKind kind = CertificateKind::participant;
  std::optional<std::int64_t> n = {};   ///< of its number; nothing while that is to follow
  std::optional<int> year = {};         ///< of its number
  std::optional<Uuid> paper_form = {};  ///< the template_put it is printed with; nothing: the one Sala brings
  CertificateFields fields = {};        ///< exactly what is signed
  PublicKey key = {};
  Signature signature = {};
  std::string reason = {};  ///< of a later issue
  bool operator==(const CertificateIssued&) const = default;
};
Json certificate_issued_body(const CertificateIssued& issued, const Written& written);
std::optional<CertificateIssued> certificate_issued_from(const Json& body);
/// As its code says it.
SignedCertificate signed_certificate(const CertificateIssued& issued);

struct CertificateRevoked {
  Uuid certificate = {};
  std::string reason = {};
};
Json certificate_revoked_body(const CertificateRevoked& revoked, const Written& written);
std::optional<CertificateRevoked> certificate_revoked_from(const Json& body);

struct CertificateGranted {
  Uuid participant = {};
  CertificateKind kind = CertificateKind::participant;
  GrantDecision decision = GrantDecision::granted;
  std::string reason = {};
};
Json certificate_granted_body(const CertificateGranted& granted, const Written& written);
std::optional<CertificateGranted> certificate_granted_from(const Json& body);

struct CertificateHandedOut {
  Uuid certificate = {};
  std::string to = {};
};
Json certificate_handed_out_body(const CertificateHandedOut& handed, const Written& written);
std::optional<CertificateHandedOut> certificate_handed_out_from(const Json& body);

/// What the organisation's key signs to let a key sign certificates: "sala-certificate-key-1\0" ‖ key ‖ its own public key.
std::string certificate_key_message(const PublicKey& key, const PublicKey& organisation_key);

struct CertificateKeyPut {
  PublicKey key = {};
  Signature endorsement = {};
};
Json certificate_key_put_body(const CertificateKeyPut& put, const std::string& by);
std::optional<CertificateKeyPut> certificate_key_put_from(const Json& body);
bool is_endorsed(const CertificateKeyPut& put, const PublicKey& organisation_key);

/// Counts only with the organisation's signature (organisation_message), which the caller adds.
struct CertificateKeyEnded {
  PublicKey key = {};
  std::string why = {};
};
Json certificate_key_ended_body(const CertificateKeyEnded& ended, const std::string& by);
std::optional<CertificateKeyEnded> certificate_key_ended_from(const Json& body);

Json number_block_body(const NumberBlock& block, const std::string& by);
std::optional<NumberBlock> number_block_from(const Json& body);

}  // namespace sala
