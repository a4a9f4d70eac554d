// Samples of the pages about what goes out. Part of sample_screens.h.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_out_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
