#include "storage/certificate/settle_certificates.h"

#include "core/json_read.h"

namespace sala {
namespace {

/// By its own facts alone: of one certificate, or of all where :certificate is ''.
constexpr const char* judge = R"(
  UPDATE certificate SET why = CASE
    WHEN is_signed = 0 OR key NOT IN (SELECT key FROM certificate_key) THEN 'signature'
    WHEN n IS NULL THEN ''
    WHEN EXISTS (SELECT 1 FROM number_block
                 WHERE series = certificate.kind AND number_block.year = certificate.year AND station = certificate.writer
                   AND certificate.n BETWEEN first AND coalesce(last, certificate.n)) THEN ''
    ELSE 'number' END
  WHERE :certificate = '' OR certificate = :certificate)";

/// A later issue has the number of an earlier one, whoever writes it.
constexpr const char* let_reissues_in = R"(
  UPDATE certificate SET why = ''
  WHERE why = 'number' AND (:certificate = '' OR certificate = :certificate) AND EXISTS (
    SELECT 1 FROM certificate AS earlier
    WHERE earlier.certificate = certificate.certificate AND earlier.issue < certificate.issue AND earlier.why = ''
      AND earlier.kind = certificate.kind AND earlier.year = certificate.year AND earlier.n = certificate.n
      AND earlier.number_text = certificate.number_text))";

constexpr const char* show_no_more = R"(
  DELETE FROM held WHERE kind = 'certificate_issued' AND why IN ('signature', 'number') AND (:certificate = '' OR
    (project, station, seq) IN (SELECT project, writer, seq FROM certificate WHERE certificate = :certificate)))";
constexpr const char* show_held = R"(
  INSERT OR REPLACE INTO held (project, station, seq, kind, why)
  SELECT project, writer, seq, 'certificate_issued', why FROM certificate
  WHERE why <> '' AND (:certificate = '' OR certificate = :certificate))";

void settle_certificate(Connection& connection, const std::string& certificate) {
  for (const char* statement : {judge, let_reissues_in, show_no_more, show_held})
    Query(connection, statement, {{":certificate", certificate}}).run();
}

}  // namespace

void TouchedCertificates::note(std::string_view kind, const Json& body) {
  if (kind == "certificate_key_put" || kind == "number_block") all_ = true;
  if (kind == "certificate_issued") certificates_.insert(text_at(body, "certificate"));
}

void TouchedCertificates::settle(Connection& connection) {
  if (all_) settle_certificate(connection, "");
  if (!all_)
    for (const std::string& certificate : certificates_) settle_certificate(connection, certificate);
  certificates_.clear();
  all_ = false;
}

}  // namespace sala
