// Giving certificates out, ending them, giving them out again with a corrected name. What is printed and what the code says
// is kept in the fact, so that it stays the same whatever is edited afterwards. Files and paper are not made here.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "station/open_station.h"
#include "storage/certificate/certificate_queries.h"

namespace sala {

struct IssueWish {
  std::optional<Uuid> participant = {};  ///< one person; else everybody who has earned one and never had one
  std::optional<Day> given_on = {};      ///< else the project's last day
  std::string_view passphrase = {};      ///< of a sealed certificate key
  std::string by = "system";
};

/// Those issued now; of one person who holds one already, that one. Certificates that waited for their numbers get them where
/// this station has some. Errors: error_certificate_not_earned, error_certificate_too_long, error_no_participant, those of
/// ensure_certificate_key.
Result<std::vector<StoredCertificate>> issue_certificates(OpenStation& station, const Project& project,
                                                          const IssueWish& wish);

struct CertificateChange {
  Uuid certificate = {};
  std::string reason = {};
  std::string_view passphrase = {};
  std::string by = "system";
};
/// Errors: error_no_certificate, error_certificate_reason, error_certificate_revoked, error_certificate_office.
Result<StoredCertificate> revoke_certificate(OpenStation& station, const CertificateChange& change);
/// The next issue under the same number, with the person's name as it is now. Errors also: those of issuing.
Result<StoredCertificate> reissue_certificate(OpenStation& station, const CertificateChange& change);
/// With a key that is open already.
Result<StoredCertificate> reissue_certificate(OpenStation& station, const CertificateChange& change,
                                              const SecretKey& key);

/// All that stands on the paper, and the text of its code. Error: error_certificate_number while that is to follow.
struct CertificateWithCode {
  StoredCertificate stored = {};
  std::string code = {};
};
Result<CertificateWithCode> certificate_with_code(const Store& store, const Uuid& certificate);

/// `certificates list` of the command line.
Json certificates_json(const std::vector<StoredCertificate>& certificates);

}  // namespace sala
