// What an office is to certificates: it has a key that the organisation endorses, and blocks of numbers that nobody else
// gives. Where the organisation has no passphrase, both come into being with the first certificate.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/certificate/certificate_number.h"
#include "station/open_station.h"

namespace sala {

/// Opens the certificate key; makes it where there is none and the organisation's key stands plain here. Errors:
/// error_certificate_key_new, error_certificate_key_ended, those of security/certificate_key.h.
Result<SecretKey> ensure_certificate_key(OpenStation& station, std::string_view passphrase, const std::string& by);

/// Makes the key of this office, endorsed with the organisation's and sealed by `own`, where that is not empty.
struct NewCertificateKey {
  std::string_view organisation_passphrase = {}, own = {};
  std::string by = "system";
};
Result<PublicKey> make_certificate_key(OpenStation& station, const NewCertificateKey& wish);

/// What stands in the way of signing here, before anybody asks for a certificate.
enum class CertificateKeyStanding {
  ready,    ///< or comes into being with the first certificate
  sealed,   ///< its passphrase is needed
  missing,  ///< the organisation's passphrase is needed to make it
  ended
};
Result<CertificateKeyStanding> certificate_key_standing(const OpenStation& station);
/// A key that another thread opened: known here, endorsed where that needs nobody. Errors: error_certificate_key_new,
/// error_certificate_key_ended.
Result<void> confirm_certificate_key(OpenStation& station, const PublicKey& key, const std::string& by);

/// Gives numbers to a station. Errors: error_block_overlaps, error_no_station.
Result<void> give_block(OpenStation& station, const NumberBlock& block, const std::string& by);
/// The blocks of this station for a series and year; while no other office was ever known here and nobody has any, this one
/// gives itself all numbers from 1.
Result<std::vector<UsedBlock>> own_blocks(OpenStation& station, CertificateKind series, int year,
                                          const std::string& by);

/// How many numbers this station has left for a year, or would give itself; nothing: without end.
Result<std::optional<std::int64_t>> numbers_left(const OpenStation& station, CertificateKind series, int year);

/// Whether this station's word ends certificates: it is an office, or on its own.
Result<bool> is_office(const Store& store);

}  // namespace sala
