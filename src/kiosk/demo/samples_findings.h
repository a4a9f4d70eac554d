// Samples of the page that sums the day up.
#pragma once
#include "kiosk/demo/samples.h"

namespace sala {

void add_findings_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
