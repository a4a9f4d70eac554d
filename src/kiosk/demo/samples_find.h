// Samples of finding one's own name. Part of sample_screens.h.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_find_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
