// Samples of the screens before the door opens, and of the way out. Part of sample_screens.h.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_opening_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
