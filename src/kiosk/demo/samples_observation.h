// Samples of the trainer's pages to observe on.
#pragma once
#include "kiosk/demo/samples.h"

namespace sala {

void add_observation_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
