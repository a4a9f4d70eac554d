#include "commands/certificate_line.h"

#include "station/certificate/certificate_issue.h"
#include "words/certificate.h"

namespace sala {

std::string certificates_text(const std::vector<StoredCertificate>& certificates, const Texts& texts) {
  std::string text;
  for (const StoredCertificate& stored : certificates) {
    const CertificateFields& fields = stored.issued.fields;
    const std::string number = fields.number.empty() ? texts[words::certificate_number_follows] : fields.number;
    text += texts.with(stored.revoked_ms ? words::certificate_line_revoked : words::certificate_line,
                       {{"number", number}, {"issue", std::to_string(fields.issue)}, {"name", fields.name}}) +
            "\n";
  }
  return text;
}

Answer told_certificates(const std::vector<StoredCertificate>& certificates, const Texts& texts) {
  return {certificates_json(certificates), certificates_text(certificates, texts)};
}

}  // namespace sala
