// The roster's and a person's part of sample_screens.h.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_people_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
