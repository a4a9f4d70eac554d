// A test as a participant takes it, in every state that matters. Part of sample_screens.h.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_test_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
