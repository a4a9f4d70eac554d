// Certificates in every state that matters, for the tour: shown to their owners, verified, and on the staff's pages.
#pragma once
#include "kiosk/demo/samples.h"

namespace sala {

void add_certificate_samples(const Texts& texts, std::vector<SampleScreen>& all);
void add_certificates_samples(const Texts& texts, std::vector<SampleScreen>& all);  ///< the staff's

}  // namespace sala
