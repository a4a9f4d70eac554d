// What is asked about certificates: who has one, under which number, whether it still counts, which keys and numbers the
// organisation knows. Reading only; what it comes to is station/certificate's.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/certificate/certificate_facts.h"
#include "storage/store.h"

namespace sala {

/// The newest issue of a certificate that counts.
struct StoredCertificate {
  Uuid project = {};
  Uuid person = {};  ///< after merges
  CertificateIssued issued = {};
  Uuid fact = {};
  std::optional<std::int64_t> revoked_ms = {};  ///< since when; only an office's word counts
  bool handed_out = false;
};
/// Of a project by kind, year and number; those without a number last.
Result<std::vector<StoredCertificate>> certificates_of(const Store& store, const Uuid& project);
/// Of one person of it, after merges.
Result<std::vector<StoredCertificate>> certificates_of_person(const Store& store, const Uuid& project,
                                                              const Uuid& person);
/// Of any project.
Result<std::optional<StoredCertificate>> find_certificate(const Store& store, const Uuid& certificate);
/// Whether exactly these bytes were issued in a fact that counts, in whatever issue.
Result<bool> is_issued(const Store& store, const SignedCertificate& certificate);
/// The reason that an office gave for revoking.
Result<std::string> revocation_reason(const Store& store, const Uuid& certificate);

/// The newest word of staff on each person, after merges.
Result<std::map<Uuid, GrantDecision>> grants_of(const Store& store, const Uuid& project, CertificateKind kind);

/// How many certificates stand under this number, erased ones and ones that do not count included.
Result<int> times_used(const Store& store, const CertificateIssued& issued);
/// The blocks of a station for a series and year, by their beginnings, each with the highest number that anybody used.
Result<std::vector<UsedBlock>> blocks_of(const Store& store, const Uuid& station, CertificateKind series, int year);
Result<std::vector<NumberBlock>> number_blocks(const Store& store);

struct KnownCertificateKey {
  PublicKey key = {};
  bool is_ended = false;
};
/// Those that the organisation endorses, with this id.
Result<std::vector<KnownCertificateKey>> certificate_keys(const Store& store, const KeyId& id);

/// An endorsed office and how far this store knows of it.
struct OfficeHead {
  Uuid station = {};
  std::int64_t newest_ms = 0;  ///< 0: nothing of it is here
  bool is_own = false;         ///< this store writes for it, and knows all that it said
};
Result<std::vector<OfficeHead>> office_heads(const Store& store);

}  // namespace sala
