// A survey as a participant answers it, and what it came to as staff see it, in every state that matters. Part of
// sample_screens.h.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_survey_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
