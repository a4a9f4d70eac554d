// Samples of the set-up pages. Part of sample_screens.cpp.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_set_up_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
