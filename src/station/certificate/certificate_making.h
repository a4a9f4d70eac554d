// Certificates as they are written down: numbered, signed, some at a time in one transaction. Who is due one is
// certificate_issue.h's and issue_run.h's to say.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "station/certificate/eligible.h"

namespace sala {

struct MakingWish {
  const SecretKey& key;
  std::optional<Day> given_on = {};  ///< else the project's last day
  std::string by = "system";
};

/// Issued without a number, and still good.
bool waits_for_number(const EligibleLine& line);

/// One for each of these people in their order, signed, with numbers as far as this station has some; who waits for a number
/// and gets none is left out. Error: error_certificate_too_long.
Result<std::vector<CertificateIssued>> make_certificates(OpenStation& station, const Project& project,
                                                         const MakingWish& wish,
                                                         const std::vector<EligibleLine>& people);

/// What no code holds is refused. Error: error_certificate_too_long.
Result<void> sign_issue(CertificateIssued& issued, const SecretKey& key, const Random& random);

Result<std::vector<StoredCertificate>> record_certificates(OpenStation& station, const Uuid& project,
                                                           const std::vector<CertificateIssued>& all,
                                                           const std::string& by);

/// Error: error_no_certificate.
Result<StoredCertificate> stored_certificate(const Store& store, const Uuid& certificate);

}  // namespace sala
