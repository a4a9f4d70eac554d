// Samples of the pages about what goes out. Part of sample_screens.h.
#pragma once
#include "app/sample_screens.h"

namespace sala {

void add_out_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
