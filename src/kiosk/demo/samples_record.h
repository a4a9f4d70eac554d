// The project record's pages, in every state that matters, for the tour.
#pragma once
#include "kiosk/demo/samples.h"

namespace sala {

void add_record_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
