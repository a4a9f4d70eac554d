// The staff's documents, for the tour.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_papers_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
