// What was signed, in the words that stand on the paper. Draws nothing.
#pragma once
#include "core/certificate/certificate_fields.h"
#include "core/texts.h"
#include "documents/certificate/printed_certificate.h"

namespace sala {

/// Without code and logo. `paper`: its language's words.
PrintedCertificate printed_page(const CertificateFields& fields, const Texts& paper);

}  // namespace sala
