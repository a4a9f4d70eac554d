// Certificates of people who do not exist, signed with a key that signs nothing else: for samples.
#pragma once
#include "kiosk/demo/samples.h"
#include "station/certificate/eligible.h"

namespace sala {

/// In Thai, as certificates are.
CertificateIssued sample_certificate(const Samples& s, const std::string& name, std::int64_t n);
/// As it will be printed, drawn once.
ShownPicture sample_certificate_picture(const Samples& s);

/// A roster in every state that a line can have.
std::vector<EligibleLine> sample_eligible(const Samples& s);

}  // namespace sala
