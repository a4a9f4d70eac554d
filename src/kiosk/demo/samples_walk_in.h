// Samples of the pages for somebody who is not on the list. Part of sample_screens.cpp.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_walk_in_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
