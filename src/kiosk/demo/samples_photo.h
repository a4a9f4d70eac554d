// Photos in every state that matters, for the tour.
#pragma once
#include "kiosk/demo/samples.h"

namespace sala {

void add_photo_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
