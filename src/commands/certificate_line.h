// What the commands about certificates share: how they tell of some.
#pragma once
#include "commands/command.h"
#include "storage/certificate/certificate_queries.h"

namespace sala {

/// A line each.
std::string certificates_text(const std::vector<StoredCertificate>& certificates, const Texts& texts);
Answer told_certificates(const std::vector<StoredCertificate>& certificates, const Texts& texts);

}  // namespace sala
